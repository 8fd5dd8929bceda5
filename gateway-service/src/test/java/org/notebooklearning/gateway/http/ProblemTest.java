package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.engines.ServiceEngines;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class ProblemTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/plan", "/events", "/report", "/bundle.zip", "/notebooks/a.ipynb"})
    void saysThatThereIsNoSuchLesson(String rest) {
        Gateway.problem(
                        given().get("/api/lessons/nowhere-abcdefgh" + rest).then(),
                        404,
                        "unknown-lesson")
                .body("instance", equalTo("/api/lessons/nowhere-abcdefgh" + rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cancel", "/retry"})
    void saysThatThereIsNoSuchLessonToDecideAbout(String rest) {
        Gateway.problem(
                Gateway.post("/api/lessons/nowhere-abcdefgh" + rest, ""), 404, "unknown-lesson");
    }

    @Test
    void takesWhatCanNotBeAnIdForAnUnknownLesson() {
        Gateway.problem(
                given().urlEncodingEnabled(false).get("/api/lessons/NO%20WHERE").then(),
                404,
                "unknown-lesson");
    }

    @Test
    void saysThatThereIsNothingAtAnAddress() {
        Gateway.problem(given().get("/api/notebooks").then(), 404, "not-found");
        Gateway.problem(given().get("/elsewhere").then(), 404, "not-found");
    }

    @Test
    void saysThatMethodIsNotTaken() {
        Gateway.problem(given().delete("/api/lessons").then(), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void leadsToParagraphOfTheDocumentation(ProblemKind kind) throws Exception {
        Path docs = Path.of(System.getProperty("project.root"), "docs", "api.md");

        assertThat(Files.readString(docs)).contains("\n### " + kind.word() + "\n");
    }

    @Test
    void describesEveryOperation() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");

        List<Object> summaries =
                paths.values().stream()
                        .flatMap(path -> path.values().stream())
                        .map(operation -> String.valueOf(operation.get("summary")))
                        .map(Object.class::cast)
                        .toList();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(10);
        assertThat(summaries).doesNotContain("null", "");
    }

    @Test
    void isHealthyWithBrokerAndDatabase() {
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("broker", "read model"))
                .body("checks.status", not(hasItems("DOWN")));
    }

    @Test
    void countsProjectedEvents() {
        Gateway.newLesson();

        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("gateway_projection_events_total{outcome=\"applied\"}");
    }
}
