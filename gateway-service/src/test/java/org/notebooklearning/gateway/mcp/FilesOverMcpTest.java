package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkiverse.mcp.server.ResourceLink;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class FilesOverMcpTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;
    private McpCalls mcp;

    @BeforeEach
    void connect() {
        mcp = new McpCalls();
    }

    @AfterEach
    void disconnect() {
        mcp.close();
    }

    @Test
    void givesFilesUpToTheLimitAndLinksToLongerOnes() {
        String fits = notebook(FileTools.LONGEST_ANSWER);
        String longer = notebook(FileTools.LONGEST_ANSWER + 1);

        assertThat(mcp.text("fetch_notebook", Map.of("id", stored(fits)))).isEqualTo(fits);
        String id = stored(longer);
        ToolResponse answer = mcp.answer("fetch_notebook", Map.of("id", id));
        ResourceLink link = answer.content().get(1).asResourceLink();
        assertThat(link.uri()).isEqualTo("lesson://" + id + "/notebook");
        assertThat(link.mimeType()).isEqualTo("application/x-ipynb+json");
        assertThat(resource(link.uri())).isEqualTo(longer);
        String path = "/api/lessons/" + id + "/notebooks/rmsnorm.ipynb";
        assertThat(answer.firstContent().asText().text()).contains("GET " + path);
        assertThat(RestAssured.get(path).asString()).isEqualTo(longer);
    }

    @Test
    void servesFilesAsResources() {
        String id = stored("{\"cells\": []}");

        assertThat(resource("lesson://" + id + "/notebook")).isEqualTo("{\"cells\": []}");
        assertThat(resource("lesson://" + id + "/report")).isEqualTo("# Report\n");
        assertThat(resource("lesson://" + id + "/files/utils.py")).isEqualTo("SEED = 42\n");
        mcp.client
                .when()
                .resourcesTemplatesList(
                        page ->
                                assertThat(page.templates())
                                        .extracting("uriTemplate")
                                        .containsExactlyInAnyOrder(
                                                "lesson://{id}/notebook",
                                                "lesson://{id}/report",
                                                "lesson://{id}/files/{name}"))
                .thenAssertResults();
    }

    @Test
    void namesTheFilesThereAre() {
        String id = stored("{\"cells\": []}");

        assertThat(mcp.error("fetch_notebook", Map.of("id", id, "file", "other.py")))
                .contains("It has report.md, rmsnorm.ipynb, utils.py");
    }

    private String stored(String notebook) {
        String id = mcp.call("submit_lesson", Map.of("topic", "RMSNorm")).getString("id");
        new PlayedStages(id, log, store)
                .ingest()
                .plan(1, false)
                .store(
                        notebook,
                        new LessonReport(true, List.of(), List.of(), List.of(), Map.of(), 9));
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                mcp.call("lesson_status", Map.of("id", id))
                                        .getString("state")
                                        .equals("stored"));
        return id;
    }

    private String resource(String uri) {
        StringBuilder text = new StringBuilder();
        mcp.client
                .when()
                .resourcesRead(
                        uri,
                        response -> text.append(response.contents().getFirst().asText().text()))
                .thenAssertResults();
        return text.toString();
    }

    private static String notebook(int length) {
        String frame = "{\"cells\": [], \"pad\": \"\"}";
        return frame.replace("\"\"", "\"" + "x".repeat(length - frame.length()) + "\"");
    }
}
