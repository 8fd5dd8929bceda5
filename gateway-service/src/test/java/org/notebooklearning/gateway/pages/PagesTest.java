package org.notebooklearning.gateway.pages;

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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.AskedLessons;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The pages as the server writes them.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class PagesTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;
    @Inject DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lessons",
                "/operations",
                "/nowhere",
                "/lessons/nowhere-abcdefgh",
                "/app/lesson.js"
            })
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
    void saysWhoWritesBeyondTheLibraryAndWhatIsSentToWhom() {
        page("/")
                .body(containsString("written by anthropic:claude-sonnet-5"))
                .body(containsString("are sent to models.example.org."));
        given().get("/api/authors")
                .then()
                .body("concepts", equalTo(ConceptLibrary.shipped().concepts().size()))
                .body("model.name", equalTo("anthropic:claude-sonnet-5"))
                .body("model.host", equalTo("models.example.org"))
                .body("model.local", equalTo(false));
    }

    @Test
    void writesWhatLearnersTypedAsText() {
        String id = AskedLessons.on("<img src=x onerror=alert(1)>");

        page("/lessons/" + id)
                .statusCode(200)
                .body(not(containsString("<img src=x")))
                .body(containsString("&lt;img src=x onerror=alert(1)&gt;"));
    }

    @Test
    void tellsRetryingFromWorking() {
        String id = AskedLessons.on("RMSNorm");
        new PlayedStages(id, log, store).retry(Stage.INGEST, "arxiv.org does not answer");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> page("/lessons/" + id).body(containsString("state retrying")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lessons?state=failed", "/operations"})
    void holdsNothingOfLessonsInPagesThatAskTheInterface(String path) {
        String id = AskedLessons.on("Nobody else's");

        page(path).statusCode(200).body(not(containsString(id)));
    }

    @Test
    void tellsOnPageThatThereIsNothingAtAnAddress() {
        page("/nowhere/at-all")
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString("<code>/nowhere/at-all</code>"))
                .body(containsString("Skip to the content"));
        page("/%3Cscript%3E").statusCode(404).body(not(containsString("<script>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/lessons/nowhere-abcdefgh", "/api/nowhere", "/q/nowhere"})
    void tellsProgramsInDocumentEvenThroughBrowser(String path) {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void tellsProgramsInDocumentWhateverTheAddress() {
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void tellsOfBugOnPage() throws SQLException {
        String id = AskedLessons.on("Broken");
        page("/lessons/" + id).statusCode(200);
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update lesson set view = '?' where id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }

        page("/lessons/" + id)
                .statusCode(500)
                .contentType(ContentType.HTML)
                .body(containsString("This is a bug"))
                .body(containsString("See all lessons"));

        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from lesson where id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere-abcdefgh", "NO%20WHERE"})
    void saysOnPageThatThereIsNoSuchLesson(String id) {
        page("/lessons/" + id).statusCode(404).body(containsString("No such lesson"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/app.css", "/app/fragments.js"})
    void servesWhatPagesAreMadeOf(String path) {
        given().get(path).then().statusCode(200);
    }

    private static ValidatableResponse page(String path) {
        return given().urlEncodingEnabled(false).accept(ContentType.HTML).get(path).then();
    }
}
