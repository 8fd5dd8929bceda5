package org.notebooklearning.ingest.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.ingest.engines.PlayedStages;
import org.notebooklearning.ingest.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The pages as the server writes them.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class PagesTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lessons", "/lessons/nowhere-abcdefgh", "/app/lesson.js"})
    void allowsNothingThatStandsInPageToRun(String path) {
        String policy =
                given().get(path)
                        .then()
                        .header("X-Content-Type-Options", equalTo("nosniff"))
                        .header("Referrer-Policy", equalTo("same-origin"))
                        .extract()
                        .header("Content-Security-Policy");

        assertThat(policy.split("; "))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'self'")
                .noneMatch(part -> part.contains("unsafe") || part.contains("*"));
    }

    @Test
    void showsEveryConceptOfTheLibraryWithWhatItNeeds() {
        String page = page("/").statusCode(200).extract().asString();

        assertThat(ConceptLibrary.shipped().concepts())
                .isNotEmpty()
                .allSatisfy(
                        concept ->
                                assertThat(page)
                                        .contains("id=\"concept-" + concept.id() + "\"")
                                        .contains("data-topic=\"" + concept.title() + "\""));
        assertThat(page).contains("matrix product").contains("href=\"#concept-rope\"");
    }

    @Test
    void writesWhatLearnersTypedAsText() {
        String id = lesson("<img src=x onerror=alert(1)>");

        page("/lessons/" + id)
                .statusCode(200)
                .body(not(containsString("<img src=x")))
                .body(containsString("&lt;img src=x onerror=alert(1)&gt;"));
    }

    @Test
    void tellsRetryingFromWorking() {
        String id = lesson("RMSNorm");
        new PlayedStages(id, log, store).retry(Stage.INGEST, "arxiv.org does not answer");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> page("/lessons/" + id).body(containsString("state retrying")));
    }

    @Test
    void listsLessonsOfOneState() {
        String id = lesson("Listed");

        page("/lessons?state=requested").body(containsString("/lessons/" + id));
        page("/lessons?state=cancelled").body(not(containsString("/lessons/" + id)));
    }

    @Test
    void leadsToOlderLessonsAndBack() {
        for (int lesson = 0; lesson < 51; lesson++) {
            lesson("Many");
        }

        String older =
                page("/lessons?state=requested")
                        .extract()
                        .htmlPath()
                        .getString("**.find { it.@rel == 'next' }.@href");

        assertThat(older).startsWith("/lessons?state=requested&after=");
        page(older).statusCode(200).body(containsString("Newest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere-abcdefgh", "NO%20WHERE"})
    void saysOnPageThatThereIsNoSuchLesson(String id) {
        page("/lessons/" + id).statusCode(404).body(containsString("No such lesson"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lessons?state=nonsense", "/lessons?after=nowhere-abcdefgh"})
    void showsAllForAddressThatNamesNothing(String path) {
        page(path).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/app.css",
                "/webjars/katex/dist/katex.min.js",
                "/webjars/marked/lib/marked.umd.js",
                "/webjars/dompurify/dist/purify.min.js",
                "/webjars/highlightjs/highlight.min.js"
            })
    void servesWhatPagesAreMadeOf(String path) {
        given().get(path).then().statusCode(200);
    }

    private static ValidatableResponse page(String path) {
        return given().urlEncodingEnabled(false).accept(ContentType.HTML).get(path).then();
    }

    private static String lesson(String topic) {
        return given().contentType(ContentType.JSON)
                .body("{\"topic\": \"" + topic + "\"}")
                .post("/api/lessons")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
