package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.gateway.engines.PlayedPlans;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Every answer that the OpenAPI document tells of occurs, in the media type and the shape that it
/// tells. Those to bugs (500) and to engines that are away (503) are seen by other tests.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class DescribedAnswersTest {
    private static final Set<String> SEEN_ELSEWHERE = Set.of("500", "503");
    private static final String LESSONS = "/api/lessons";
    private static final String NOWHERE = "/api/lessons/nowhere-abcdefgh";
    private static final String LETTERS = "/api/operations/dead-letters";
    private static final String TOPIC = "{\"topic\": \"RMSNorm\"}";
    private static final String ANSWERS =
            "{\"answers\": [{\"diagnostic\": \"mean-or-rms\", \"option\": 1}]}";

    @Inject KafkaLessonLog log;
    @Inject ArtifactStore store;

    private final Set<String> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private ApiDocument document;

    @BeforeEach
    void read() throws IOException {
        document = ApiDocument.served();
    }

    @Test
    void occurAsDescribed() throws IOException {
        lists();
        submissions();
        decisions();
        reviews();
        filesAndEvents();
        deadLetters();
        money();

        Set<String> described = new TreeSet<>();
        for (ApiDocument.Operation operation : document.operations()) {
            operation
                    .node()
                    .path("responses")
                    .fieldNames()
                    .forEachRemaining(
                            status -> {
                                if (!SEEN_ELSEWHERE.contains(status)) {
                                    described.add(operation.id() + " " + status);
                                }
                            });
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("answers that occurred").isEqualTo(described);
    }

    private void lists() {
        Gateway.newLesson();
        see("listLessons", 200, given().get(LESSONS + "?limit=1"));
        see("listLessons", 400, given().get(LESSONS + "?limit=0"));
        see("countLessons", 200, given().get(LESSONS + "/counts"));
        see("getOperations", 200, given().get("/api/operations"));
        see("listDeadLetters", 400, given().get(LETTERS + "?limit=0"));
        see("listAuthors", 200, given().get("/api/authors"));
        see("listConcepts", 200, given().get("/api/concepts"));
        see("matchTopic", 200, given().get("/api/concepts/match?topic=RMSNorm"));
        see("matchTopic", 400, given().get("/api/concepts/match"));
    }

    private void submissions() throws IOException {
        String key = UUID.randomUUID().toString();
        see("submitLesson", 202, given().header("Idempotency-Key", key), LESSONS, TOPIC);
        see(
                "submitLesson",
                422,
                given().header("Idempotency-Key", key),
                LESSONS,
                "{\"topic\": \"LayerNorm\"}");
        see("submitLesson", 400, given(), LESSONS, "{}");
        see("submitLesson", 415, given().contentType("text/csv").body("a,b").post(LESSONS));
        seeTooLarge("submitLesson", LESSONS);
    }

    private void decisions() throws IOException {
        String id = Gateway.newLesson();
        String lesson = LESSONS + "/" + id;
        see("getPlan", 404, given().get(lesson + "/plan"));
        new PlayedStages(id, log, store).ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");
        see("getLesson", 200, given().get(lesson));
        see("getLesson", 404, given().get(NOWHERE));
        see("getPlan", 200, given().get(lesson + "/plan"));
        see("answer", 400, given(), lesson + "/answers", "{\"answers\": 1}");
        see("answer", 404, given(), NOWHERE + "/answers", ANSWERS);
        see("answer", 415, given().contentType("text/csv").body("a").post(lesson + "/answers"));
        seeTooLarge("answer", lesson + "/answers");
        see("answer", 202, given(), lesson + "/answers", ANSWERS);
        see("answer", 409, given(), lesson + "/answers", "{\"answers\": []}");
        see("retryLesson", 409, given().post(lesson + "/retry"));
        see("retryLesson", 404, given().post(NOWHERE + "/retry"));
        see("cancelLesson", 404, given().post(NOWHERE + "/cancel"));
        see("cancelLesson", 202, given().post(lesson + "/cancel"));
        see("retryLesson", 202, given().post(lesson + "/retry"));
        see("retryLesson", 400, given(), lesson + "/retry", "{\"from\": \"nowhere\"}");
        seeTooLarge("retryLesson", lesson + "/retry");
    }

    private void money() throws IOException {
        String id = Gateway.newLesson();
        String cap = LESSONS + "/" + id + "/cap";
        String ten = ApiDocument.request("allowSpending", "ten");
        PlayedStages stages = new PlayedStages(id, log, store).ingest().plan(1, false);
        stages.spent(3, 5.02).reachCap(stages.writing());
        Gateway.awaitState(id, "awaiting-budget");
        see("getLesson", 200, given().get(LESSONS + "/" + id));
        see("allowSpending", 400, given(), cap, "{}");
        see("allowSpending", 404, given(), NOWHERE + "/cap", ten);
        see("allowSpending", 409, given(), cap, "{\"upTo\": 1}");
        see("allowSpending", 415, given().contentType("text/csv").body("a").post(cap));
        seeTooLarge("allowSpending", cap);
        see("allowSpending", 202, given(), cap, ten);
        see("getSpending", 200, given().get("/api/operations/spending"));
    }

    private void reviews() throws IOException {
        String id = Gateway.newLesson();
        String review = LESSONS + "/" + id + "/review";
        String rewrite = LESSONS + "/" + id + "/beats/loud-layers/rewrite";
        String shorter = ApiDocument.request("rewriteBeat", "shorter");
        String approve = ApiDocument.request("reviewPlan", "approve");
        PlayedStages stages = new PlayedStages(id, log, store).ingest();
        stages.plan(1, true, PlayedPlans.draft());
        Gateway.awaitState(id, "awaiting-learner");
        see("reviewPlan", 400, given(), review, "{\"decision\": \"maybe\"}");
        see("reviewPlan", 404, given(), NOWHERE + "/review", approve);
        see("reviewPlan", 415, given().contentType("text/csv").body("a").post(review));
        seeTooLarge("reviewPlan", review);
        see("rewriteBeat", 409, given(), rewrite, shorter);
        see("reviewPlan", 202, given(), review, approve);
        see("reviewPlan", 409, given(), review, "{\"decision\": \"change\"}");
        stages.plan(2, false, PlayedPlans.draft()).store();
        Gateway.awaitState(id, "stored");
        see("rewriteBeat", 400, given(), rewrite, "{\"as\": \"louder\"}");
        see("rewriteBeat", 404, given(), rewrite.replace("loud-layers", "none"), shorter);
        see("rewriteBeat", 415, given().contentType("text/csv").body("a").post(rewrite));
        seeTooLarge("rewriteBeat", rewrite);
        see("rewriteBeat", 202, given(), rewrite, shorter);
    }

    private void filesAndEvents() {
        String id = Gateway.newLesson();
        String lesson = LESSONS + "/" + id;
        see("getReport", 404, given().get(lesson + "/report"));
        see("downloadBundle", 404, given().get(lesson + "/bundle.zip"));
        see("downloadFile", 404, given().get(lesson + "/notebooks/rmsnorm.ipynb"));
        see("downloadPage", 404, given().get(lesson + "/notebook.html"));
        see("downloadLibrary", 404, given().get(lesson + "/library.py"));
        new PlayedStages(id, log, store)
                .ingest()
                .plan(1, false)
                .store(Map.of("rmsnorm.py", "TAU = 6.28\n"));
        Gateway.awaitState(id, "stored");
        Response file = given().get(lesson + "/notebooks/rmsnorm.ipynb");
        see("downloadFile", 200, file);
        see("downloadFile", 200, given().get(lesson + "/notebooks/utils.py"));
        see("downloadFile", 200, given().get(lesson + "/notebooks/report.md"));
        see(
                "downloadFile",
                304,
                given().header("If-None-Match", file.header("ETag"))
                        .get(lesson + "/notebooks/rmsnorm.ipynb"));
        Response page = given().get(lesson + "/notebook.html");
        see("downloadPage", 200, page);
        see(
                "downloadPage",
                304,
                given().header("If-None-Match", page.header("ETag"))
                        .get(lesson + "/notebook.html"));
        see("downloadLibrary", 200, given().get(lesson + "/library.py"));
        see("getReport", 200, given().get(lesson + "/report"));
        see("getReport", 200, given().accept("text/markdown").get(lesson + "/report"));
        see("downloadBundle", 200, given().get(lesson + "/bundle.zip"));
        see("cancelLesson", 409, given().post(lesson + "/cancel"));
        see("followLesson", 200, given().get(lesson + "/events"));
        see("followLesson", 204, given().get(lesson + "/events?after=12"));
        see("followLesson", 400, given().get(lesson + "/events?after=x"));
        see("followLesson", 404, given().get(NOWHERE + "/events"));
    }

    private void deadLetters() {
        String id = Gateway.newLesson();
        LessonTask task = TaskQueue.tasks(Stage.INGEST, id).getFirst();
        log.deadLetter(
                Json.text(task),
                "the model does not answer",
                List.of(
                        new LessonEvent.LessonFailed(
                                new EventIds(task).of(LessonEvent.LessonFailed.class),
                                new LessonId(id),
                                Instant.now(),
                                task.stage(),
                                "given-up",
                                "the model does not answer",
                                "Retry the lesson.",
                                new WayBack.Again(task))));
        Gateway.awaitState(id, "failed");
        Response letters = given().get(LETTERS + "?limit=1");
        see("listDeadLetters", 200, letters);
        String requeue = letters.path("letters[0].links.requeue");
        see("requeueDeadLetter", 202, given().post(requeue));
        see("requeueDeadLetter", 409, given().post(requeue));
        see("requeueDeadLetter", 404, given().post(LETTERS + "/999999999/requeue"));
    }

    private void see(
            String operation,
            int status,
            io.restassured.specification.RequestSpecification request,
            String path,
            String json) {
        see(operation, status, request.contentType("application/json").body(json).post(path));
    }

    /// Notes that `operation` answered, and what of the answer is not as described.
    private void see(String operation, int status, Response answer) {
        String name = operation + " " + status;
        assertThat(answer.statusCode()).as(name).isEqualTo(status);
        seen.add(name);
        String type = String.valueOf(answer.contentType()).replaceAll(";.*", "");
        List<ApiDocument.Body> bodies =
                document.operations().stream()
                        .filter(one -> one.id().equals(operation))
                        .flatMap(one -> one.bodies().stream())
                        .filter(body -> body.status().equals(String.valueOf(status)))
                        .toList();
        if (bodies.isEmpty()) {
            return;
        }
        ApiDocument.Body body =
                bodies.stream().filter(one -> one.type().equals(type)).findFirst().orElse(null);
        if (body == null) {
            wrong.add(name + " came as " + type);
        } else if (body.isJson()) {
            misfits(name, body, answer.asString());
        }
    }

    private void misfits(String name, ApiDocument.Body body, String text) {
        try {
            JsonNode value = Json.mapper().readTree(text);
            document.misfits(body.node().path("schema"), value)
                    .forEach(misfit -> wrong.add(name + ": " + misfit));
        } catch (IOException e) {
            throw new AssertionError(name + " is no JSON: " + text, e);
        }
    }

    /// Sends the head alone: the answer comes before the body is.
    private void seeTooLarge(String operation, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String head =
                    "POST "
                            + path
                            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 99999999\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            StringBuilder answer = new StringBuilder();
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            // The head is enough: the connection stays open for the body that never comes.
            for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                answer.append(line).append('\n');
            }
            assertThat(answer.toString())
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("content-type: application/problem+json");
            seen.add(operation + " 413");
        }
    }
}
