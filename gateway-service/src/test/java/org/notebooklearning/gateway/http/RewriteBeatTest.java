package org.notebooklearning.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.engines.PlayedPlans;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Having beats of a lesson written again.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class RewriteBeatTest {
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
    void beatOfStoredLessonIsWrittenAgainWithAllThatWasDecided() {
        Gateway.post("/api/lessons/" + id + "/review", ReviewTest.CHANGE).statusCode(202);
        stages.plan(2, false, PlayedPlans.changed(ReviewTest.ANSWERED, ReviewTest.EDITS)).store();
        Gateway.awaitState(id, "stored");
        Gateway.lesson(id).body("links", hasKey("rewrite"));

        rewrite("loud-layers", ApiDocument.request("rewriteBeat", "shorter"))
                .statusCode(202)
                .body("state", equalTo("planning"))
                .body("run", equalTo(1))
                .body("links", hasKey("bundle"));
        rewrite("loud-layers", ApiDocument.request("rewriteBeat", "shorter")).statusCode(202);

        assertThat(ReviewTest.plans(id)).hasSize(2);
        LessonTask.Plan task = ReviewTest.plans(id).getLast();
        assertThat(task.run()).isEqualTo(1);
        assertThat(task.revision()).isEqualTo(3);
        assertThat(task.round().decision().answers()).isEqualTo(ReviewTest.ANSWERED);
        assertThat(task.round().decision().edits())
                .isEqualTo(ReviewTest.EDITS.with("loud-layers", PlayedPlans.RECAP));
        assertThat(task.round()).isInstanceOf(PlanRound.Approved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "loud-layers, deeper, 409, wrong-state",
        "opening, shorter, 409, wrong-state",
        "nowhere, shorter, 404, not-found",
        "loud-layers, louder, 400, invalid-request",
    })
    void refusesRewritingThatIsNotOffered(String beat, String way, int status, String kind) {
        stages.plan(2, false, PlayedPlans.draft()).store();
        Gateway.awaitState(id, "stored");

        Gateway.problem(rewrite(beat, "{\"as\": \"" + way + "\"}"), status, kind);
    }

    @Test
    void tellsWhichRewritingsThereAre() {
        stages.plan(2, false, PlayedPlans.draft()).store();
        Gateway.awaitState(id, "stored");

        Gateway.problem(rewrite("loud-layers", "{\"as\": \"deeper\"}"), 409, "wrong-state")
                .body("detail", containsString("can be written again: simpler, shorter."));
    }

    @Test
    void writesNoBeatAgainBeforeTheLessonIsThere() {
        Gateway.problem(
                rewrite("loud-layers", ApiDocument.request("rewriteBeat", "shorter")),
                409,
                "wrong-state");
        stages.fail(Stage.VALIDATE, "no-sandbox", null);
        Gateway.awaitState(id, "failed");

        rewrite("loud-layers", ApiDocument.request("rewriteBeat", "shorter")).statusCode(202);
    }

    @Test
    void cancelledRewritingGoesOnWhenTriedAgain() {
        stages.plan(2, false, PlayedPlans.draft()).store();
        Gateway.awaitState(id, "stored");
        rewrite("loud-layers", ApiDocument.request("rewriteBeat", "shorter")).statusCode(202);
        Gateway.post("/api/lessons/" + id + "/cancel", "").statusCode(202);

        Gateway.post("/api/lessons/" + id + "/retry", "").statusCode(202);

        LessonTask.Plan again = ReviewTest.plans(id).getLast();
        assertThat(again.run()).isEqualTo(2);
        assertThat(again.revision()).isEqualTo(3);
        assertThat(again.round().decision().edits().forms())
                .containsEntry("loud-layers", PlayedPlans.RECAP);
    }

    private io.restassured.response.ValidatableResponse rewrite(String beat, String body) {
        return Gateway.post("/api/lessons/" + id + "/beats/" + beat + "/rewrite", body);
    }
}
