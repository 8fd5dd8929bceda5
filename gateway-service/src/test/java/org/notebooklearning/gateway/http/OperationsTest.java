package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class OperationsTest {
    private static final String LETTERS = "/api/operations/dead-letters";

    @Inject KafkaLessonLog log;
    @Inject ArtifactStore store;

    @Test
    void showsWhatWaitsAndWhatFailed() {
        String waiting = Gateway.newLesson();
        String failed = givenUp("the model does not answer");
        Gateway.awaitState(failed, "failed");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                summary()
                                        .body("brokerFault", nullValue())
                                        .body("broker.state", equalTo("answering"))
                                        .body("broker.toldAt", not(nullValue()))
                                        .body("broker.toldSeconds", lessThan(10f))
                                        .body("stages", hasSize(4))
                                        .body("stages[0].stage", equalTo("ingest"))
                                        .body("stages[0].waiting", greaterThanOrEqualTo(1))
                                        .body("stages[0].oldestSince", not(nullValue()))
                                        .body("stages[0].queue.lag", greaterThanOrEqualTo(1))
                                        .body("stages[0].queue.workers", equalTo(0))
                                        .body("throughput.hours", hasSize(24))
                                        .body(
                                                "failures.find { it.code == 'given-up' }.last.lesson",
                                                equalTo(failed)));
        Gateway.lesson(waiting).body("state", equalTo("requested"));
    }

    @Test
    void countsTimesOfStoredLessons() {
        String id = Gateway.newLesson();
        new PlayedStages(id, log, store).ingest().plan(1, false).store();
        Gateway.awaitState(id, "stored");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                summary()
                                        .body("throughput.storedLastHour", greaterThanOrEqualTo(1))
                                        .body("lastDay.toStored.count", greaterThanOrEqualTo(1))
                                        .body("lastDay.toStored.p95Seconds", not(nullValue())));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                given().get("/api/lessons/counts")
                                        .then()
                                        .statusCode(200)
                                        .body("states.stored", greaterThanOrEqualTo(1))
                                        .body("states", hasKey("awaiting-learner"))
                                        .body("total", greaterThanOrEqualTo(1)));
    }

    @Test
    void listsDeadLettersNewestFirstPageByPage() {
        List<String> ids = IntStream.range(0, 5).mapToObj(i -> givenUp("reason " + i)).toList();
        Gateway.awaitState(ids.getLast(), "failed");

        ValidatableResponse first =
                given().get(LETTERS + "?limit=2")
                        .then()
                        .statusCode(200)
                        .body("letters.reason", equalTo(List.of("reason 4", "reason 3")))
                        .body("letters[0].lesson", equalTo(ids.get(4)))
                        .body("letters[0].status", equalTo("open"))
                        .body("letters[0].stage", equalTo("ingest"))
                        .body("letters[0].topic", equalTo("RMSNorm"));
        String next = first.extract().path("next");
        given().get(next)
                .then()
                .statusCode(200)
                .body("letters.reason", equalTo(List.of("reason 2", "reason 1")));
        List<String> all = new ArrayList<>();
        String page = LETTERS + "?limit=1";
        while (page != null) {
            ValidatableResponse one = given().get(page).then().statusCode(200);
            all.addAll(one.extract().path("letters.id"));
            page = one.extract().path("next");
        }
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(given().get(LETTERS + "?limit=200").<List<String>>path("letters.id"))
                .isEqualTo(all);
    }

    @Test
    void putsDeadLetterBackOnce() {
        String id = givenUp("the model does not answer");
        Gateway.awaitState(id, "failed");
        String requeue = given().get(LETTERS).path("letters[0].links.requeue");

        Gateway.post(requeue, "")
                .statusCode(202)
                .body("id", equalTo(id))
                .body("state", equalTo("ingesting"))
                .body("run", equalTo(1));

        Gateway.problem(Gateway.post(requeue, ""), 409, "wrong-state")
                .body("detail", containsString("tried again already"));
        assertThat(TaskQueue.tasks(Stage.INGEST, id))
                .extracting(LessonTask::id)
                .containsExactly(id + "/ingest/1/0", id + "/ingest/1/1");
        given().get(LETTERS)
                .then()
                .body("letters[0].status", equalTo("retried"))
                .body("letters[0].links", not(hasKey("requeue")));
    }

    @Test
    void putsDeadLetterBackOnceWhenAskedByManyAtTheSameTime() throws Exception {
        String id = givenUp("the model does not answer");
        Gateway.awaitState(id, "failed");
        String requeue = given().get(LETTERS).path("letters[0].links.requeue");

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = () -> Gateway.post(requeue, "").extract().statusCode();
            for (Future<Integer> answer :
                    callers.invokeAll(java.util.Collections.nCopies(6, call))) {
                assertThat(answer.get()).isIn(202, 409);
            }
        }

        assertThat(TaskQueue.tasks(Stage.INGEST, id)).hasSize(2);
    }

    @Test
    void refusesLettersOfLessonsThatCameToAnotherEnd() {
        String id = Gateway.newLesson();
        LessonTask task = TaskQueue.tasks(Stage.INGEST, id).getFirst();
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);
        giveUp(task, "too late");

        String letter = given().get(LETTERS).path("letters[0].id");
        given().get(LETTERS).then().body("letters[0].status", equalTo("settled"));
        Gateway.problem(Gateway.post(LETTERS + "/" + letter + "/requeue", ""), 409, "wrong-state")
                .body("detail", containsString("cancelled"));
    }

    @Test
    void showsLettersThatHoldNoTask() {
        log.deadLetter("{\"stage\": \"bake\"}", "no task of this stage", List.of());

        given().get(LETTERS)
                .then()
                .body("letters[0].status", equalTo("unreadable"))
                .body("letters[0].lesson", nullValue());
        String letter = given().get(LETTERS).path("letters[0].id");
        Gateway.problem(Gateway.post(LETTERS + "/" + letter + "/requeue", ""), 409, "wrong-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "-1", "x", "99999999999999999999"})
    void saysThatThereIsNoSuchLetter(String id) {
        Gateway.problem(
                Gateway.post(LETTERS + "/" + id + "/requeue", ""), 404, "unknown-dead-letter");
    }

    @Test
    void explainsWrongParameters() {
        Gateway.problem(given().get(LETTERS + "?limit=0").then(), 400, "invalid-request");
        Gateway.problem(given().get(LETTERS + "?after=x").then(), 400, "invalid-request");
    }

    private static ValidatableResponse summary() {
        return given().get("/api/operations").then().statusCode(200);
    }

    /// A new lesson whose first task was given up.
    private String givenUp(String reason) {
        String id = Gateway.newLesson();
        giveUp(TaskQueue.tasks(Stage.INGEST, id).getFirst(), reason);
        return id;
    }

    private void giveUp(LessonTask task, String reason) {
        log.deadLetter(
                Json.text(task),
                reason,
                List.of(
                        new LessonEvent.LessonFailed(
                                new EventIds(task).of(LessonEvent.LessonFailed.class),
                                new LessonId(task.lesson().value()),
                                Instant.now(),
                                task.stage(),
                                "given-up",
                                reason,
                                "Retry the lesson.",
                                new WayBack.Again(task))));
    }
}
