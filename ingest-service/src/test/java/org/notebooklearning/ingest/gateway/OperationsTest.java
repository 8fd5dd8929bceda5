package org.notebooklearning.ingest.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.ingest.engines.PlayedStages;
import org.notebooklearning.ingest.engines.ServiceEngines;
import org.notebooklearning.ingest.engines.TaskQueue;
import org.notebooklearning.pipeline.log.FactIds;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class OperationsTest {
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
                                new FactIds(task).of("LessonFailed"),
                                new LessonId(task.lesson().value()),
                                Instant.now(),
                                task.stage(),
                                "given-up",
                                reason,
                                "Retry the lesson.",
                                Json.text(task))));
    }
}
