package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.store.ArtifactStore;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class SubmissionResourceTest {
    private static final byte[] PDF = "%PDF-1.7\nnot much".getBytes(StandardCharsets.UTF_8);

    @Inject ArtifactStore store;

    @Test
    void showsLessonRightAfterItWasAskedFor() {
        String location =
                submit("{\"topic\": \"Überraschung: RMS Norm!\", \"level\": \"beginner\"}")
                        .statusCode(202)
                        .body("id", matchesPattern("uberraschung-rms-norm-[a-z2-7]{8}"))
                        .extract()
                        .header("Location");

        given().get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("requested"))
                .body("request.topic", equalTo("Überraschung: RMS Norm!"))
                .body("request.level", equalTo("beginner"))
                .body("queuedSince", not(equalTo(null)))
                .body(
                        "links.events",
                        equalTo(location.replaceFirst("^http://[^/]+", "") + "/events"));
    }

    @Test
    void putsFirstTaskIntoIngestQueue() {
        String id =
                idOf(
                        submit(
                                "{\"topic\": \"RoPE\", \"source\": {\"arxiv\": \"arXiv:2104.09864\"}}"));

        assertThat(TaskQueue.tasks(Stage.INGEST, id))
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.revision()).isEqualTo(1);
                            assertThat(task.run()).isZero();
                            assertThat(task.request().source())
                                    .isEqualTo(new SourceReference.ArxivPaper("2104.09864"));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"arXiv", "excerpt"})
    void takesExamplesOfItsDescription(String example) {
        submit(ApiDocument.request("submitLesson", example)).statusCode(202);
    }

    @Test
    void takesUploadedPdfWithFieldsAsParts() {
        String id =
                given().multiPart("topic", "RMSNorm")
                        .multiPart("review", "none")
                        .multiPart("minutes", "30")
                        .multiPart("pdf", "paper.pdf", PDF, "application/pdf")
                        .post("/api/lessons")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");

        LessonTask task = TaskQueue.tasks(Stage.INGEST, id).getFirst();
        assertThat(task.request().minutes()).isEqualTo(30);
        assertThat(task.request().source())
                .isInstanceOfSatisfying(
                        SourceReference.UploadedFile.class,
                        source -> {
                            assertThat(source.fileName()).isEqualTo("paper.pdf");
                            assertThat(store.get(source.file())).isEqualTo(PDF);
                        });
    }

    @Test
    void takesUploadsWithFieldsAsOneJsonPart() {
        String notebook =
                "{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";

        String id =
                given().multiPart("request", "{\"topic\": \"RMSNorm\"}", "application/json")
                        .multiPart(
                                "notebook",
                                "mine.ipynb",
                                notebook.getBytes(StandardCharsets.UTF_8),
                                "application/x-ipynb+json")
                        .post("/api/lessons")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");

        assertThat(TaskQueue.tasks(Stage.INGEST, id).getFirst().request().notebook())
                .satisfies(ref -> assertThat(store.get(ref)).asString().isEqualTo(notebook));
    }

    @Test
    void takesUploadNearTheLimit() throws Exception {
        assertThat(upload(50 << 20).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesPdfOverTheLimit() throws Exception {
        HttpResponse<String> answer = upload((50 << 20) + 1);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"pdf\"").contains("50 MiB");
    }

    @Test
    void refusesBodyThatIsTooLarge() throws Exception {
        HttpResponse<String> answer = upload(80 << 20);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("/docs/api.md#too-large");
    }

    @Test
    void answersRepeatedKeyWithTheSameLesson() {
        String key = UUID.randomUUID().toString();
        String body = "{\"topic\": \"RMSNorm\", \"scope\": \"why\"}";

        String first = idOf(submit(body, key).body("repeated", equalTo(false)));
        String second = idOf(submit(body, key).body("repeated", equalTo(true)));

        assertThat(second).isEqualTo(first);
        assertThat(TaskQueue.tasks(Stage.INGEST, first)).hasSize(1);
    }

    @Test
    void refusesKeyOfAnotherRequest() {
        String key = UUID.randomUUID().toString();
        String first = idOf(submit("{\"topic\": \"RMSNorm\"}", key));

        problem(submit("{\"topic\": \"LayerNorm\"}", key), 422, "key-taken")
                .body("detail", containsString(first));
    }

    @Test
    void namesEveryFieldThatDoesNotFit() {
        problem(
                        submit(
                                """
                                {"scope": "%s", "source": {"url": "ftp://x", "arxiv": "nine"},
                                 "level": "guru", "review": "maybe", "minutes": 3, "author": "me", "notebook": {}}
                                """
                                        .formatted("x".repeat(2001))),
                        400,
                        "invalid-request")
                .body(
                        "errors.field",
                        hasItems(
                                "topic",
                                "scope",
                                "source",
                                "source.url",
                                "source.arxiv",
                                "level",
                                "review",
                                "minutes",
                                "author",
                                "notebook"));
    }

    @Test
    void hasTheAuthorWhoWasNamed() {
        String lesson = idOf(submit("{\"topic\": \"RMSNorm\", \"author\": \"model\"}"));

        given().get("/api/lessons/" + lesson).then().body("request.author", equalTo("model"));
    }

    @Test
    void namesMisspeltFields() {
        problem(submit("{\"topic\": \"x\", \"sauce\": {}}"), 400, "invalid-request")
                .body("errors.field", hasItem("sauce"));
    }

    @Test
    void refusesWhatIsNotJson() {
        problem(submit("{\"topic\": "), 400, "invalid-request")
                .body("detail", containsString("line 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "pdf"})
    void refusesFilesThatNoReaderKnows(String part) {
        problem(
                        given().multiPart("topic", "RMSNorm")
                                .multiPart(part, "paper.docx", new byte[] {'P', 'K', 3, 4, 0, 0})
                                .post("/api/lessons")
                                .then(),
                        400,
                        "invalid-request")
                .body("errors.field", hasItem(part));
    }

    @ParameterizedTest
    @CsvSource({
        "notes.md, '# Norms', text/plain",
        "saved.html, '<!doctype html><html><p>Norms</p></html>', text/html",
        "paper.pdf, '%PDF-1.7', application/pdf"
    })
    void takesFilesOfOtherFormats(String name, String content, String mediaType) {
        String id =
                given().multiPart("topic", "RMSNorm")
                        .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
                        .post("/api/lessons")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");

        assertThat(TaskQueue.tasks(Stage.INGEST, id).getFirst().request().source())
                .isInstanceOfSatisfying(
                        SourceReference.UploadedFile.class,
                        source -> {
                            assertThat(source.fileName()).isEqualTo(name);
                            assertThat(source.file().bytes()).isEqualTo(content.length());
                            if (!name.endsWith(".md")) {
                                assertThat(source.file().mediaType()).isEqualTo(mediaType);
                            }
                        });
    }

    @Test
    void takesARecordingForWhatItIs() {
        byte[] recording = "{\"line\":\"lesson\",\"form\":1}\n".getBytes(StandardCharsets.UTF_8);

        String id =
                given().multiPart("topic", "RMSNorm")
                        .multiPart("file", "rmsnorm.jsonl", recording)
                        .post("/api/lessons")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");

        assertThat(TaskQueue.tasks(Stage.INGEST, id).getFirst().request().source())
                .isInstanceOfSatisfying(
                        SourceReference.Recorded.class,
                        source -> assertThat(store.get(source.file())).isEqualTo(recording));
    }

    @Test
    void refusesTwoFilesToRead() {
        problem(
                given().multiPart("topic", "RMSNorm")
                        .multiPart("file", "a.pdf", PDF)
                        .multiPart("pdf", "b.pdf", PDF)
                        .post("/api/lessons")
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void refusesOtherMediaTypes() {
        problem(
                given().contentType("text/csv").body("a;b").post("/api/lessons").then(),
                415,
                "unsupported-media-type");
    }

    /// Sends a PDF of that many bytes, without holding it in memory more often than needed.
    private static HttpResponse<String> upload(int bytes) throws Exception {
        String head =
                """
                --edge\r
                Content-Disposition: form-data; name="topic"\r
                \r
                RMSNorm\r
                --edge\r
                Content-Disposition: form-data; name="pdf"; filename="paper.pdf"\r
                Content-Type: application/pdf\r
                \r
                """
                        .replace("\r\n", "\n")
                        .replace("\n", "\r\n");
        byte[] pdf = Arrays.copyOf(PDF, bytes);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        RestAssured.baseURI
                                                + ":"
                                                + RestAssured.port
                                                + "/api/lessons"))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        // As curl does for large bodies: a refusal comes before they are sent.
                        .expectContinue(true)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofString(head),
                                        HttpRequest.BodyPublishers.ofByteArray(pdf),
                                        HttpRequest.BodyPublishers.ofString("\r\n--edge--\r\n")))
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ValidatableResponse submit(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/lessons").then();
    }

    private static ValidatableResponse submit(String body, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/lessons")
                .then();
    }

    private static String idOf(ValidatableResponse response) {
        return response.statusCode(202).extract().path("id");
    }

    private static ValidatableResponse problem(
            ValidatableResponse response, int status, String kind) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/api.md#" + kind))
                .body("status", equalTo(status))
                .body("instance", equalTo("/api/lessons"));
    }
}
