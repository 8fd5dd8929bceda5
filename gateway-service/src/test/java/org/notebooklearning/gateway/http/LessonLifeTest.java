package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// What a lesson goes through, and what is told of it meanwhile.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class LessonLifeTest {
    private static final String ANSWER =
            "{\"answers\": [{\"diagnostic\": \"mean-or-rms\", \"option\": 0}]}";

    @Inject LessonLog log;
    @Inject ArtifactStore store;

    @Test
    void tellsQueueApartFromWork() {
        String id = Gateway.newLesson();
        stages(id).ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");

        var config =
                JsonPathConfig.jsonPathConfig()
                        .numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE);
        given().config(
                        io.restassured.RestAssured.config()
                                .jsonConfig(
                                        io.restassured.config.JsonConfig.jsonConfig()
                                                .numberReturnType(config.numberReturnType())))
                .get("/api/lessons/" + id)
                .then()
                .body("stages", hasSize(2))
                .body("stages[0].stage", equalTo("ingest"))
                .body("stages[0].status", equalTo("finished"))
                .body("stages[0].attempts", equalTo(2))
                .body("stages[0].retryReason", equalTo("arxiv.org does not answer"))
                .body("stages[0].workSeconds", closeTo(1.5, 0.001))
                .body("stages[1].queueSeconds", closeTo(1, 0.001))
                .body("source.pages", equalTo(14))
                .body("plan.title", equalTo("RMSNorm"))
                .body("plan.awaitsLearner", equalTo(true))
                .body("queuedSince", nullValue())
                .body("links", hasKey("answers"));
    }

    @Test
    void showsProgressOfRunningStage() {
        String id = Gateway.newLesson();
        stages(id).ingest().plan(1, false).write();
        Gateway.awaitState(id, "writing");

        Gateway.lesson(id)
                .body("stages[2].status", equalTo("running"))
                .body("stages[2].progress.doing", equalTo("writing loud-layers"))
                .body("stages[2].progress.total", equalTo(4))
                .body("stages[2].workSeconds", nullValue());
    }

    @Test
    void hasNoPlanBeforeOneIsDrafted() {
        String id = Gateway.newLesson();

        Gateway.problem(given().get("/api/lessons/" + id + "/plan").then(), 404, "not-ready");
    }

    @Test
    void repeatsPlanBack() {
        String id = Gateway.newLesson();
        stages(id).ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");

        String plan =
                given().get("/api/lessons/" + id + "/plan")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(Json.mapper().valueToTree(PlayedStages.lessonPlan()).toString()).isEqualTo(plan);
    }

    @Test
    void plansAgainWithAnswers() {
        String id = Gateway.newLesson();
        PlayedStages stages = stages(id).ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");

        Gateway.post("/api/lessons/" + id + "/answers", ANSWER)
                .statusCode(202)
                .body("state", equalTo("planning"));

        assertThat(TaskQueue.tasks(Stage.PLAN, id))
                .singleElement()
                .isInstanceOfSatisfying(
                        LessonTask.Plan.class,
                        task -> {
                            assertThat(task.revision()).isEqualTo(2);
                            assertThat(task.source()).isEqualTo(stages.source());
                            assertThat(task.round().decision().answers())
                                    .containsExactly(new Answer("mean-or-rms", 0));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {", \"option\": null", ""})
    void takesNotBeingSureForAnAnswer(String option) {
        String id = Gateway.newLesson();
        stages(id).ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");

        Gateway.post(
                        "/api/lessons/" + id + "/answers",
                        "{\"answers\": [{\"diagnostic\": \"mean-or-rms\"" + option + "}]}")
                .statusCode(202);

        assertThat(TaskQueue.tasks(Stage.PLAN, id))
                .singleElement()
                .isInstanceOfSatisfying(
                        LessonTask.Plan.class,
                        task ->
                                assertThat(task.round().decision().answers())
                                        .containsExactly(new Answer("mean-or-rms", null)));
    }

    @Test
    void takesTheSameAnswersAgainButNoOthers() {
        String id = Gateway.newLesson();
        PlayedStages stages = stages(id).ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");
        String path = "/api/lessons/" + id + "/answers";
        Gateway.post(path, ANSWER).statusCode(202);
        stages.plan(2, false);
        Gateway.awaitState(id, "writing");

        Gateway.post(path, ANSWER).statusCode(202);
        Gateway.problem(Gateway.post(path, ANSWER.replace("0", "1")), 409, "wrong-state");
        assertThat(TaskQueue.tasks(Stage.PLAN, id)).hasSize(1);
    }

    @Test
    void refusesAnswersThatDoNotFitTheQuestions() {
        String id = Gateway.newLesson();
        stages(id).ingest().plan(1, true);
        Gateway.awaitState(id, "awaiting-learner");
        String path = "/api/lessons/" + id + "/answers";

        Gateway.problem(Gateway.post(path, ANSWER.replace("0", "2")), 400, "invalid-request")
                .body("detail", containsString("options 0 to 1"));
        Gateway.problem(
                        Gateway.post(path, ANSWER.replace("mean-or-rms", "axis")),
                        400,
                        "invalid-request")
                .body("detail", containsString("no question axis"));
        Gateway.problem(Gateway.post(path, "{\"answers\": 1}"), 400, "invalid-request");
    }

    @Test
    void refusesAnswersWhileNothingIsAsked() {
        String id = Gateway.newLesson();

        Gateway.problem(
                Gateway.post("/api/lessons/" + id + "/answers", ANSWER), 409, "wrong-state");
    }

    @Test
    void cancelsOnceAndForAll() {
        String id = Gateway.newLesson();
        String path = "/api/lessons/" + id + "/cancel";

        Gateway.post(path, "").statusCode(202).body("state", equalTo("cancelled"));
        Gateway.post(path, "").statusCode(202).body("state", equalTo("cancelled"));

        assertThat(store.isMarked("cancelled/" + id + "/0")).isTrue();
        Gateway.lesson(id).body("events", equalTo(2)).body("links", not(hasKey("cancel")));
    }

    @Test
    void doesNotCancelWhatIsStored() {
        String id = Gateway.newLesson();
        stages(id).ingest().plan(1, false).store();
        Gateway.awaitState(id, "stored");

        Gateway.problem(Gateway.post("/api/lessons/" + id + "/cancel", ""), 409, "wrong-state");
    }

    @Test
    void keepsLateEventsFromChangingCancelledLesson() {
        String id = Gateway.newLesson();
        stages(id).ingest();
        Gateway.awaitState(id, "planning");
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);
        stages(id).plan(1, false).store();
        org.awaitility.Awaitility.await()
                .until(() -> (int) Gateway.lesson(id).extract().path("events") > 8);

        Gateway.lesson(id).body("state", equalTo("cancelled")).body("result", nullValue());
    }

    @Test
    void tellsWhyItFailedAndTriesTheFailedTaskAgain() {
        String id = Gateway.newLesson();
        LessonTask task = TaskQueue.tasks(Stage.INGEST, id).getFirst();
        stages(id).fail(Stage.INGEST, "pdf-encrypted", task);
        Gateway.awaitState(id, "failed");
        Gateway.lesson(id)
                .body("failure.code", equalTo("pdf-encrypted"))
                .body("failure.remedy", containsString("without the password"));

        Gateway.post("/api/lessons/" + id + "/retry", "")
                .statusCode(202)
                .body("state", equalTo("ingesting"))
                .body("run", equalTo(1))
                .body("failure", nullValue());

        assertThat(TaskQueue.tasks(Stage.INGEST, id))
                .extracting(LessonTask::id)
                .containsExactly(id + "/ingest/1/0", id + "/ingest/1/1");
    }

    @Test
    void goesOnWithCancelledLessonWhereItStood() {
        String id = Gateway.newLesson();
        PlayedStages stages = stages(id).ingest().plan(1, false).write();
        Gateway.awaitState(id, "writing");
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);

        Gateway.post("/api/lessons/" + id + "/retry", "")
                .statusCode(202)
                .body("state", equalTo("writing"));

        assertThat(TaskQueue.tasks(Stage.WRITE, id))
                .singleElement()
                .isInstanceOfSatisfying(
                        LessonTask.Write.class,
                        task -> {
                            assertThat(task.lesson()).isEqualTo(new LessonId(id));
                            assertThat(task.run()).isEqualTo(1);
                            assertThat(task.source()).isEqualTo(stages.source());
                            assertThat(task.plan())
                                    .isEqualTo(store.putJson(PlayedStages.lessonPlan()));
                        });
    }

    @Test
    void retriesOnlyWhatEndedBadly() {
        String id = Gateway.newLesson();

        Gateway.problem(Gateway.post("/api/lessons/" + id + "/retry", ""), 409, "wrong-state");
    }

    private PlayedStages stages(String id) {
        return new PlayedStages(id, log, store);
    }
}
