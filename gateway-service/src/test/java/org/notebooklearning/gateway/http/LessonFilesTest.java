package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class LessonFilesTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;
    private String id = "";

    @BeforeEach
    void storeLesson() {
        id = Gateway.newLesson();
        new PlayedStages(id, log, store).ingest().plan(1, false).store();
        Gateway.awaitState(id, "stored");
    }

    @Test
    void downloadsNotebookUnderItsNameAndType() {
        String href =
                Gateway.lesson(id)
                        .extract()
                        .path("result.files.find { it.name == 'rmsnorm.ipynb' }.href");

        given().get(href)
                .then()
                .statusCode(200)
                .contentType("application/x-ipynb+json")
                .header("Content-Disposition", startsWith("attachment; filename=\"rmsnorm.ipynb\""))
                .body(equalTo(PlayedStages.EMPTY));
    }

    @Test
    void sendsNothingToWhomHasTheFile() {
        String path = "/api/lessons/" + id + "/notebooks/utils.py";
        String tag = given().get(path).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void namesFilesThereAre() {
        Gateway.problem(
                        given().get("/api/lessons/" + id + "/notebooks/other.ipynb").then(),
                        404,
                        "not-found")
                .body("detail", containsString("report.md, rmsnorm.ipynb, utils.py"));
    }

    @Test
    void servesReportAsJsonOrText() {
        String path = "/api/lessons/" + id + "/report";

        given().accept("application/json")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("passed", equalTo(true));
        given().accept("text/markdown")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(equalTo("# Report\n"));
        given().get(path).then().statusCode(200).contentType("application/json");
    }

    @Test
    void packsAllFiles() throws Exception {
        byte[] archive =
                given().get("/api/lessons/" + id + "/bundle.zip")
                        .then()
                        .statusCode(200)
                        .contentType("application/zip")
                        .extract()
                        .asByteArray();

        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                entries.add(entry.getName());
                if (entry.getName().endsWith("utils.py")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo("SEED = 42\n");
                }
                entry = zip.getNextEntry();
            }
        }
        assertThat(entries)
                .containsExactly(
                        id + "/report.json",
                        id + "/report.md",
                        id + "/rmsnorm.html",
                        id + "/rmsnorm.ipynb",
                        id + "/utils.py");
    }

    @Test
    void hasNoFilesBeforeTheLessonIsStored() {
        String other = Gateway.newLesson();

        for (String path : List.of("/notebooks/x.ipynb", "/report", "/bundle.zip")) {
            Gateway.problem(given().get("/api/lessons/" + other + path).then(), 404, "not-ready");
        }
    }
}
