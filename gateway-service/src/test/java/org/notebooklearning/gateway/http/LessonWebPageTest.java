package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Downloading the notebook as a web page.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class LessonWebPageTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;

    @Test
    void downloadsPageUnderItsNameAndSendsNothingToWhomHasIt() {
        String id = stored();
        String href = Gateway.lesson(id).extract().path("links.html");

        String tag =
                given().get(href)
                        .then()
                        .statusCode(200)
                        .contentType("text/html;charset=utf-8")
                        .header(
                                "Content-Disposition",
                                startsWith("attachment; filename=\"rmsnorm.html\""))
                        .body(containsString("<h1>One division</h1>"))
                        .extract()
                        .header("ETag");

        given().header("If-None-Match", tag).get(href).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(href).then().statusCode(200);
    }

    @Test
    void hasNoPageBeforeTheLessonIsStored() {
        String id = Gateway.newLesson();

        Gateway.lesson(id).body("links", not(hasKey("html")));
        Gateway.problem(
                        given().get("/api/lessons/" + id + "/notebook.html").then(),
                        404,
                        "not-ready")
                .body("status", equalTo(404));
    }

    @Test
    void keepsSolutionsBelowTheirExercises() {
        String id = Gateway.newLesson();
        new PlayedStages(id, log, store)
                .ingest()
                .plan(1, false)
                .store(
                        exercise("test_mean = ..."),
                        new LessonReport(true, List.of(), List.of(), List.of(), Map.of(), 9),
                        Map.of("solutions.ipynb", exercise("test_mean = 3.5")));
        Gateway.awaitState(id, "stored");

        given().get("/api/lessons/" + id + "/notebook.html")
                .then()
                .statusCode(200)
                .body(containsString("Show a solution"))
                .body(containsString("3.5"));
    }

    private static String exercise(String source) {
        CellTag tag = new CellTag("mean", BeatKind.PRACTICE, CellRole.PRACTICE, "mean");
        return NotebookFormat.write(
                Notebook.python(List.of(Cell.code("mean", source, tag.asMetadata()))));
    }

    private String stored() {
        String id = Gateway.newLesson();
        Notebook notebook =
                Notebook.python(List.of(Cell.markdown("one", "# One division", Map.of())));
        new PlayedStages(id, log, store)
                .ingest()
                .plan(1, false)
                .store(
                        NotebookFormat.write(notebook),
                        new LessonReport(true, List.of(), List.of(), List.of(), Map.of(), 9));
        Gateway.awaitState(id, "stored");
        return id;
    }
}
