package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Finding lessons, and going from page to page.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class LessonListResourceTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;

    @Test
    void listsNewestFirstPageByPage() {
        List<String> ids = List.of(Gateway.newLesson(), Gateway.newLesson(), Gateway.newLesson());
        Gateway.post("/api/lessons/" + ids.get(1) + "/cancel", "");

        List<String> first =
                given().get("/api/lessons?limit=2")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("lessons.id");
        String next = given().get("/api/lessons?limit=2").then().extract().path("next");
        List<String> second = given().get(next).then().statusCode(200).extract().path("lessons.id");
        List<String> cancelled =
                given().get("/api/lessons?state=cancelled&limit=1")
                        .then()
                        .extract()
                        .path("lessons.id");

        assertThat(first).containsExactly(ids.get(2), ids.get(1));
        assertThat(second).startsWith(ids.get(0));
        assertThat(cancelled).containsExactly(ids.get(1));
    }

    @Test
    void leadsBackToThePagesBefore() {
        for (int lesson = 0; lesson < 5; lesson++) {
            Gateway.post("/api/lessons", "{\"topic\": \"Therebackagain\"}").statusCode(202);
        }
        List<List<String>> there = new ArrayList<>();
        List<List<String>> back = new ArrayList<>();
        String path = "/api/lessons?q=therebackagain&limit=2";
        String last = path;
        while (path != null) {
            last = path;
            var page = given().get(path).then().statusCode(200).extract();
            there.add(page.path("lessons.id"));
            path = page.path("next");
        }
        path = last;
        while (path != null) {
            var page = given().get(path).then().statusCode(200).extract();
            back.addFirst(page.path("lessons.id"));
            path = page.path("previous");
        }

        assertThat(there).hasSize(3);
        assertThat(back).isEqualTo(there);
    }

    @Test
    void explainsWrongListing() {
        Gateway.problem(given().get("/api/lessons?state=done").then(), 400, "invalid-request")
                .body("detail", containsString("awaiting-learner"));
        for (String wrong :
                List.of(
                        "limit=0",
                        "after=rmsnorm-7k3m5x2q",
                        "before=rmsnorm-7k3m5x2q",
                        "after=AAZEOGLcgABybXNub3JtLTdrM201eDJx"
                                + "&before=AAZEOGLcgABybXNub3JtLTdrM201eDJx",
                        "sort=best",
                        "since=soon",
                        "olderThan=-1h",
                        "state=stored,done",
                        "q=" + "a".repeat(201))) {
            Gateway.problem(given().get("/api/lessons?" + wrong).then(), 400, "invalid-request");
        }
    }

    @Test
    void findsLessonsByAllFiltersAndLeadsToTheirNextPage() {
        List<String> ids = List.of(Gateway.newLesson(), Gateway.newLesson());
        for (String id : ids) {
            new PlayedStages(id, log, store).fail(Stage.INGEST, "filter-test", null);
            Gateway.awaitState(id, "failed");
        }
        String filters =
                "/api/lessons?state=failed,stored&state=cancelled&q=rms norm&failure=filter-test"
                        + "&since=1h&sort=oldest&limit=1";

        var page = given().get(filters).then().statusCode(200);
        page.body("lessons.id", equalTo(List.of(ids.get(0))));
        given().urlEncodingEnabled(false)
                .get(page.extract().<String>path("next"))
                .then()
                .statusCode(200)
                .body("lessons.id", equalTo(List.of(ids.get(1))))
                .body("next", nullValue());
        given().get("/api/lessons?state=&q=&failure=&since=&olderThan=&after=&limit=2")
                .then()
                .statusCode(200)
                .body("lessons", hasSize(2));
        given().get("/api/lessons?failure=filter-test&olderThan=1h")
                .then()
                .statusCode(200)
                .body("lessons", hasSize(0));
    }
}
