package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Making a lesson again from a stage that the learner names.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class RetryFromTest {
    private static final LessonPlan PLAN = PlayedStages.lessonPlan();
    private static final LessonDraft DRAFT =
            new LessonDraft(
                    Notebook.python(List.of()), "SEED = 42\n", List.of(), List.of(), List.of());

    @Inject LessonLog log;
    @Inject ArtifactStore store;

    private String id = "";
    private PlayedStages stages;

    @BeforeEach
    void ask() {
        id = Gateway.newLesson();
        stages = new PlayedStages(id, log, store);
    }

    @Test
    void makesStoredLessonAgainAndKeepsItsFilesUntilThereAreNewOnes() {
        stored();
        Gateway.lesson(id)
                .body("retryFrom", equalTo(List.of("ingest", "plan", "write", "validate")));

        from("write")
                .statusCode(202)
                .body("state", equalTo("writing"))
                .body("run", equalTo(1))
                .body("retryFrom", equalTo(List.of()))
                .body("result.notebook", equalTo("rmsnorm.ipynb"));

        given().get("/api/lessons/" + id + "/notebooks/rmsnorm.ipynb").then().statusCode(200);
        assertThat(task(Stage.WRITE))
                .isInstanceOfSatisfying(
                        LessonTask.Write.class,
                        task -> assertThat(task.plan()).isEqualTo(store.putJson(PLAN)));
    }

    @Test
    void checksTheDraftOfTheWriterAgain() {
        stored();

        from("validate").statusCode(202).body("state", equalTo("validating"));

        assertThat(task(Stage.VALIDATE))
                .isInstanceOfSatisfying(
                        LessonTask.Validate.class,
                        task -> {
                            assertThat(task.draft()).isEqualTo(store.putJson(DRAFT));
                            assertThat(task.plan()).isEqualTo(store.putJson(PLAN));
                            assertThat(task.run()).isEqualTo(1);
                        });
    }

    @Test
    void forgetsAnswersThatBelongToThePlanThatIsMadeAgain() {
        stages.ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");
        Gateway.post("/api/lessons/" + id + "/answers", "{\"answers\": []}").statusCode(202);
        stages.plan(2, false);
        Gateway.awaitState(id, "writing");
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);

        from("plan").statusCode(202).body("state", equalTo("planning"));
        assertThat(task(Stage.PLAN))
                .isInstanceOfSatisfying(
                        LessonTask.Plan.class,
                        task -> {
                            assertThat(task.round()).isEqualTo(new PlanRound.First());
                            assertThat(task.revision()).isEqualTo(1);
                        });
        stages.inRun(1).plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");
        Gateway.post("/api/lessons/" + id + "/answers", "{\"answers\": []}").statusCode(202);
        assertThat(TaskQueue.tasks(Stage.PLAN, id).getLast().id()).isEqualTo(id + "/plan/2/1");
    }

    @Test
    void goesOnWithTheStageThatWasBeingMadeAgainWhenItWasCancelled() {
        stored();
        from("ingest").statusCode(202);
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);

        Gateway.post("/api/lessons/" + id + "/retry", "")
                .statusCode(202)
                .body("state", equalTo("ingesting"))
                .body("run", equalTo(2));
        stages.inRun(2).ingest();
        Gateway.awaitState(id, "planning");
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);
        Gateway.post("/api/lessons/" + id + "/retry", "{}")
                .statusCode(202)
                .body("state", equalTo("planning"));
    }

    @Test
    void goesOnWithTheDraftWhereCheckingWasCancelled() {
        stages.ingest().plan(1, false, PLAN).write().draft(PLAN, DRAFT);
        org.awaitility.Awaitility.await()
                .until(
                        () ->
                                Gateway.lesson(id)
                                                .extract()
                                                .<List<String>>path("stages.status")
                                                .stream()
                                                .filter("finished"::equals)
                                                .count()
                                        == 3);
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);

        Gateway.post("/api/lessons/" + id + "/retry", "")
                .statusCode(202)
                .body("state", equalTo("validating"));
    }

    @Test
    void refusesStageWithoutItsInputAndNamesThosePossible() {
        stages.ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);
        Gateway.lesson(id).body("retryFrom", equalTo(List.of("ingest", "plan")));

        Gateway.problem(from("write"), 409, "wrong-state")
                .body("detail", containsString("no plan that could be written"))
                .body("detail", containsString("from ingest, plan."));
        Gateway.problem(from("validate"), 409, "wrong-state")
                .body("detail", containsString("no draft"));
        Gateway.lesson(id).body("state", equalTo("cancelled")).body("run", equalTo(0));
    }

    @Test
    void wantsTheStageOfStoredLessonNamed() {
        stored();

        Gateway.problem(Gateway.post("/api/lessons/" + id + "/retry", ""), 409, "wrong-state")
                .body("detail", containsString("ingest, plan, write, validate"));
        Gateway.lesson(id).body("state", equalTo("stored"));
    }

    @Test
    void refusesWhileTheLessonIsUnderWay() {
        Gateway.problem(from("ingest"), 409, "wrong-state")
                .body("detail", containsString("cancel it first"));
        Gateway.lesson(id).body("retryFrom", equalTo(List.of())).body("failure", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"from\": \"store\"}", "{\"from\": 1}", "[]", "{", "\"plan\"", "{} {}"})
    void explainsBodiesThatNameNoStage(String body) {
        Gateway.problem(Gateway.post("/api/lessons/" + id + "/retry", body), 400, "invalid-request")
                .body("detail", containsString("\"from\": \"ingest\""));
    }

    @Test
    void makesOneRunOfManyCallsAtTheSameTime() throws Exception {
        stored();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls =
                    List.of("write", "plan", "validate", "ingest").stream()
                            .<Callable<Integer>>map(
                                    stage -> () -> from(stage).extract().statusCode())
                            .toList();
            for (Future<Integer> answer : callers.invokeAll(calls)) {
                assertThat(answer.get()).isIn(202, 409);
            }
        }

        long tasks =
                List.of(Stage.values()).stream()
                        .flatMap(stage -> TaskQueue.tasks(stage, id).stream())
                        .filter(task -> task.run() == 1)
                        .count();
        assertThat(tasks).isEqualTo(1);
    }

    private void stored() {
        stages.ingest().plan(1, false, PLAN).write().draft(PLAN, DRAFT).store();
        Gateway.awaitState(id, "stored");
    }

    private io.restassured.response.ValidatableResponse from(String stage) {
        return Gateway.post("/api/lessons/" + id + "/retry", "{\"from\": \"" + stage + "\"}");
    }

    private LessonTask task(Stage stage) {
        return TaskQueue.tasks(stage, id).getLast();
    }
}
