package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// A lesson that has cost as much as it may: it waits, says so, and goes on with more.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class CapTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;

    private String id = "";
    private PlayedStages stages;

    @BeforeEach
    void reachCap() {
        id = Gateway.newLesson();
        stages = new PlayedStages(id, log, store).ingest().plan(1, false);
        stages.spent(3, 5.02).reachCap(stages.writing());
        Gateway.awaitState(id, "awaiting-budget");
    }

    @Test
    void saysWhatWasSpentAndWhatIsProbablyStillToCome() {
        Gateway.lesson(id)
                .body("spending.uses[0].model", equalTo("gpt-5"))
                .body("spending.uses[0].cost", equalTo(5.02f))
                .body("spending.cap.reached.most", equalTo(5.0f))
                .body("spending.cap.spent", equalTo(5.02f))
                .body("spending.cap.rest.most", equalTo(4.0f))
                .body("spending.cap.suggested.most", equalTo(9.1f))
                .body("queuedSince", nullValue())
                .body("stages.status", hasItem("paused"))
                .body("links.cap", equalTo("/api/lessons/" + id + "/cap"));
    }

    @Test
    void goesOnInTheSameRunWithACapOfItsOwn() {
        allow(10)
                .statusCode(202)
                .body("state", equalTo("writing"))
                .body("request.cap.most", equalTo(10.0f))
                .body("spending.cap", nullValue());

        List<LessonTask> tasks = TaskQueue.tasks(Stage.WRITE, id);
        assertThat(tasks)
                .singleElement()
                .isInstanceOfSatisfying(
                        LessonTask.Write.class,
                        task -> {
                            // The run counts as the attempt that replies are kept under.
                            assertThat(task.run()).isZero();
                            assertThat(task.revision()).isEqualTo(2);
                            assertThat(task.request().cap()).isEqualTo(new SpendingCap(10, "EUR"));
                        });
        // It waits for the writer again, and not for who checks what is written.
        given().get("/api/lessons/" + id).then().body("stages.size()", equalTo(3));
    }

    @Test
    void takesTheSameSumTwiceAndNoOther() {
        allow(10).statusCode(202);

        allow(10).statusCode(202);

        allow(20).statusCode(409);
        assertThat(TaskQueue.tasks(Stage.WRITE, id)).hasSize(1);
    }

    @Test
    void refusesASumThatIsSpentAlreadyAndSuggestsOne() {
        Gateway.problem(allow(5), 409, "wrong-state").body("detail", containsString("9.10 EUR"));
        Gateway.lesson(id).body("state", equalTo("awaiting-budget"));
    }

    @Test
    void stopsWhereItIsCancelledAndAsksAgainAfterARetry() {
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);
        allow(10).statusCode(409);

        Gateway.post("/api/lessons/" + id + "/retry", "")
                .statusCode(202)
                .body("state", equalTo("writing"))
                .body("spending.cap", nullValue())
                .body("spending.uses[0].calls", equalTo(3));
    }

    /// The worker was killed after it had told that the lesson waits, and before the broker knew.
    @Test
    void waitsOnWhereTheTaskIsHandedOutOnceMore() {
        stages.publish(
                new LessonEvent.StageStarted(
                        id + "/write/1/0#StageStarted#2",
                        new LessonId(id),
                        Instant.now(),
                        Stage.WRITE,
                        1,
                        2));
        stages.spent(4, 5.5);

        await().untilAsserted(
                        () ->
                                Gateway.lesson(id)
                                        .body("spending.uses[0].calls", equalTo(4))
                                        .body("state", equalTo("awaiting-budget")));
        allow(10).statusCode(202).body("state", equalTo("writing"));
    }

    private ValidatableResponse allow(int most) {
        return Gateway.post("/api/lessons/" + id + "/cap", "{\"upTo\": " + most + "}");
    }
}
