package org.notebooklearning.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.engines.PlayedPlans;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Deciding about plans.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class ReviewTest {
    static final List<Answer> ANSWERED = List.of(new Answer("mean-or-rms", 1));
    static final String CHANGE =
            """
            {"decision": "change", "revision": 1,
             "answers": [{"diagnostic": "mean-or-rms", "option": 1}],
             "edits": {"drop": ["adjacent"], "minutes": 45}}""";
    static final PlanEdits EDITS =
            new PlanEdits(List.of(), List.of("adjacent"), List.of(), "", 45, null, null, Map.of());

    @Inject LessonLog log;
    @Inject ArtifactStore store;

    private String id;
    private PlayedStages stages;

    @BeforeEach
    void showPlan() {
        id = Gateway.newLesson();
        stages = new PlayedStages(id, log, store).ingest().plan(1, true, PlayedPlans.draft());
        Gateway.awaitState(id, "awaiting-learner");
    }

    @Test
    void changeIsPlannedWithAnswersAndEditsAndShownAgain() {
        Gateway.lesson(id).body("links", hasKey("review"));

        review(CHANGE).statusCode(202).body("state", equalTo("planning"));

        assertThat(plans())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.revision()).isEqualTo(2);
                            assertThat(task.round().decision().answers()).isEqualTo(ANSWERED);
                            assertThat(task.round().decision().edits()).isEqualTo(EDITS);
                            assertThat(task.round()).isInstanceOf(PlanRound.Changed.class);
                        });
    }

    @Test
    void whatIsLeftOutStaysAsItWasAndWhatIsSentReplacesIt() {
        review(CHANGE).statusCode(202);
        stages.plan(2, true, PlayedPlans.changed(ANSWERED, EDITS));
        Gateway.awaitState(id, "awaiting-learner");

        review("{\"decision\": \"approve\", \"edits\": {\"scope\": \"the sphere\"}}")
                .statusCode(202);

        LessonTask.Plan task = plans().getLast();
        assertThat(task.revision()).isEqualTo(3);
        assertThat(task.round().decision().answers()).isEqualTo(ANSWERED);
        assertThat(task.round().decision().edits().scope()).isEqualTo("the sphere");
        assertThat(task.round().decision().edits().drop()).isEmpty();
        assertThat(task.round()).isInstanceOf(PlanRound.Approved.class);
    }

    @Test
    void sameDecisionAgainIsTheSameAndAnotherIsRefused() {
        review(CHANGE).statusCode(202);
        review(CHANGE).statusCode(202);
        Gateway.problem(review(CHANGE.replace("45", "50")), 409, "wrong-state");
        Gateway.problem(review("{\"decision\": \"approve\"}"), 409, "wrong-state");
        stages.plan(2, true, PlayedPlans.changed(ANSWERED, EDITS));
        Gateway.awaitState(id, "awaiting-learner");

        review(CHANGE).statusCode(202).body("state", equalTo("awaiting-learner"));

        assertThat(plans()).hasSize(1);
    }

    @Test
    void decisionAboutAnEarlierPlanIsRefusedWithWords() {
        review(CHANGE).statusCode(202);
        stages.plan(2, true, PlayedPlans.changed(ANSWERED, EDITS));
        Gateway.awaitState(id, "awaiting-learner");

        Gateway.problem(review("{\"decision\": \"approve\", \"revision\": 1}"), 409, "wrong-state")
                .body("detail", containsString("revision 2 is shown"));
    }

    @Test
    void answersApproveWithTheEditsSoFar() {
        review(CHANGE).statusCode(202);
        stages.plan(2, true, PlayedPlans.changed(ANSWERED, EDITS));
        Gateway.awaitState(id, "awaiting-learner");

        Gateway.post("/api/lessons/" + id + "/answers", "{\"answers\": []}").statusCode(202);

        assertThat(plans().getLast().round().decision().edits()).isEqualTo(EDITS);
        assertThat(plans().getLast().round().decision().answers()).isEmpty();
    }

    @Test
    void cancelsAsCancelDoes() {
        review("{\"decision\": \"cancel\", \"revision\": 1}")
                .statusCode(202)
                .body("state", equalTo("cancelled"));
    }

    @Test
    void orderThatBreaksWhatBeatsNeedIsRefusedAllWrongsTogether() {
        Gateway.problem(
                        review(
                                """
                                {"decision": "change", "edits": {
                                  "order": ["echo-chain", "opening", "mean-share", "ending",
                                            "adjacent"],
                                  "drop": ["ending", "nowhere"], "minutes": 2}}"""),
                        400,
                        "invalid-request")
                .body("detail", containsString("“Only 1 survives” can not come before the opening"))
                .body("detail", containsString("“Relatives” can not come after the ending"))
                .body("detail", containsString("The order does not name “Forty loud layers”"))
                .body("detail", containsString("The ending “Three sentences” can not be left out"))
                .body("detail", containsString("There is no beat nowhere"))
                .body("detail", containsString("from 5 to 600 minutes"));
    }

    @Test
    void orderThatPutsABeatBeforeWhatItBuildsOnNamesBoth() {
        Gateway.problem(
                        review(
                                """
                                {"decision": "change", "edits": {
                                  "order": ["opening", "loud-layers", "echo-chain", "mean-share",
                                            "adjacent", "ending"]}}"""),
                        400,
                        "invalid-request")
                .body(
                        "detail",
                        containsString(
                                "“Forty loud layers” builds on “Only 1 survives” and can not come"
                                        + " before it."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "not json",
                "{\"decision\": \"perhaps\"}",
                "{\"decision\": \"change\", \"edit\": {}}",
                "{\"decision\": \"change\", \"edits\": {\"drops\": []}}",
                "{\"decision\": \"change\", \"edits\": {\"drop\": \"adjacent\"}}",
                "{\"decision\": \"change\", \"edits\": {\"minutes\": \"long\"}}",
                "{\"decision\": \"change\", \"edits\": {\"level\": \"wizard\"}}",
                "{\"decision\": \"change\", \"edits\": {\"split\": true}}",
                "{\"decision\": \"change\", \"edits\": {\"split\": \"echo-chain\"}}",
                "{\"decision\": \"change\", \"edits\": {\"forms\": {\"adjacent\": \"full\"}}}",
                "{\"decision\": \"change\", \"edits\": {\"forms\": {\"adjacent\": {\"form\": \"recap\"}}}}",
                "{\"decision\": \"change\", \"answers\": [{\"diagnostic\": \"mean-or-rms\", \"option\": 7}]}",
            })
    void refusesWhatIsNoReview(String body) {
        Gateway.problem(review(body), 400, "invalid-request");
    }

    @Test
    void namesAllFieldsThatAreWrong() {
        Gateway.problem(
                        review(
                                "{\"decision\": \"maybe\", \"edits\": {\"minutes\": true,"
                                        + " \"speed\": 3}}"),
                        400,
                        "invalid-request")
                .body("errors.field", hasItems("decision", "edits.minutes", "edits.speed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "change"})
    void takesTheExamplesOfItsDescription(String example) {
        review(ApiDocument.request("reviewPlan", example)).statusCode(202);
    }

    @Test
    void acceptedSplitAsksForTheSecondLessonWithTheDecision() {
        String second = id + "-on";
        review("{\"decision\": \"approve\", \"edits\": {\"split\": \"mean-share\"}}")
                .statusCode(202)
                .body("links.continuation", equalTo("/api/lessons/" + second));
        review("{\"decision\": \"approve\", \"edits\": {\"split\": \"mean-share\"}}")
                .statusCode(202);

        Gateway.awaitState(second, "requested");
        Gateway.lesson(second)
                .body("links.continues", equalTo("/api/lessons/" + id))
                .body("request.continues.beat", equalTo("mean-share"));
        assertThat(TaskQueue.tasks(Stage.INGEST, second))
                .singleElement()
                .satisfies(
                        task -> {
                            Continuation from = task.request().continues();
                            assertThat(from.lesson()).isEqualTo(new LessonId(id));
                            assertThat(
                                            store.getJson(from.decision(), PlanDecision.class)
                                                    .edits()
                                                    .split())
                                    .isEqualTo("mean-share");
                        });
    }

    @Test
    void secondLessonThatIsSplitItselfAsksForAThirdOne() {
        String split = "{\"decision\": \"approve\", \"edits\": {\"split\": \"mean-share\"}}";
        String second = id + "-on";
        String third = second + "-on";
        review(split).statusCode(202);
        Gateway.awaitState(second, "requested");
        new PlayedStages(second, log, store).ingest().plan(1, true, PlayedPlans.draft());
        Gateway.awaitState(second, "awaiting-learner");

        Gateway.post("/api/lessons/" + second + "/review", split)
                .statusCode(202)
                .body("links.continues", equalTo("/api/lessons/" + id))
                .body("links.continuation", equalTo("/api/lessons/" + third));

        Gateway.awaitState(third, "requested");
        Gateway.lesson(third)
                .body("links.continues", equalTo("/api/lessons/" + second))
                .body("request.continues.before.lesson", equalTo(id));
    }

    @Test
    void changeOfASplitAsksForNoSecondLessonYet() {
        review("{\"decision\": \"change\", \"edits\": {\"split\": \"mean-share\"}}")
                .statusCode(202)
                .body("links", not(hasKey("continuation")));

        Gateway.problem(
                io.restassured.RestAssured.given().get("/api/lessons/" + id + "-on").then(),
                404,
                "unknown-lesson");
    }

    @Test
    void cancelledWhileChangedPlanIsMadeGoesOnWithTheChange() {
        review(CHANGE).statusCode(202);
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);

        Gateway.post("/api/lessons/" + id + "/retry", "").statusCode(202);

        LessonTask.Plan again = plans().getLast();
        assertThat(again.run()).isEqualTo(1);
        assertThat(again.round().decision().edits()).isEqualTo(EDITS);
        assertThat(again.round()).isInstanceOf(PlanRound.Changed.class);
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void cancelledWhileChangedPlanIsShownShowsItAgain() {
        review(CHANGE).statusCode(202);
        stages.plan(2, true, PlayedPlans.changed(ANSWERED, EDITS));
        Gateway.awaitState(id, "awaiting-learner");
        review("{\"decision\": \"cancel\"}").statusCode(202);

        Gateway.post("/api/lessons/" + id + "/retry", "").statusCode(202);

        LessonTask.Plan again = plans().getLast();
        assertThat(again.round().decision().edits()).isEqualTo(EDITS);
        assertThat(again.round()).isInstanceOf(PlanRound.Changed.class);
        assertThat(again.revision()).isEqualTo(2);
    }

    private List<LessonTask.Plan> plans() {
        return plans(id);
    }

    /// The tasks of planning this lesson so far.
    static List<LessonTask.Plan> plans(String id) {
        return TaskQueue.tasks(Stage.PLAN, id).stream()
                .map(task -> (LessonTask.Plan) task)
                .toList();
    }

    private io.restassured.response.ValidatableResponse review(String body) {
        return Gateway.post("/api/lessons/" + id + "/review", body);
    }
}
