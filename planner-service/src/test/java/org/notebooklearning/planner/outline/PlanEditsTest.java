package org.notebooklearning.planner.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.planner.outline.EditedPlans.FIXED;
import static org.notebooklearning.planner.outline.EditedPlans.RMSNORM;
import static org.notebooklearning.planner.outline.EditedPlans.add;
import static org.notebooklearning.planner.outline.EditedPlans.drop;
import static org.notebooklearning.planner.outline.EditedPlans.ids;
import static org.notebooklearning.planner.outline.EditedPlans.order;
import static org.notebooklearning.planner.outline.EditedPlans.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanOffer;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// What the learner's edits make of a plan.
class PlanEditsTest {
    @Test
    void droppedBeatGoes() {
        LessonPlan plan = FIXED.plan(RMSNORM, drop("adjacent"));

        assertThat(ids(plan)).doesNotContain("adjacent");
        assertThat(plan.changes())
                .containsExactly(
                        new PlanChange(
                                PlanChange.Kind.DROPPED,
                                "adjacent",
                                FIXED.title("adjacent"),
                                "you left it out"));
        assertThat(plan.offers()).extracting(PlanOffer::id).contains("adjacent");
    }

    @Test
    void droppedBeatWhoseNamesAreUsedStaysAsRecapAndThePlanSaysSo() {
        LessonPlan plan = FIXED.plan(RMSNORM, drop("rms-volume"));

        assertThat(plan.beat("rms-volume").orElseThrow().form()).isEqualTo(PlannedBeat.Form.RECAP);
        assertThat(plan.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(PlanChange.Kind.RECAPPED);
                            assertThat(change.why())
                                    .startsWith("you left it out, but “")
                                    .endsWith("” uses what it makes");
                        });
    }

    @Test
    void droppedBeatWithoutRecapStaysWholeWhereItsNamesAreUsed() {
        LessonPlan plan = FIXED.plan(RMSNORM, drop("divide-by-rms"));

        assertThat(plan.beat("divide-by-rms").orElseThrow().form())
                .isEqualTo(PlannedBeat.Form.FULL);
        assertThat(plan.changes())
                .extracting(PlanChange::kind)
                .containsExactly(PlanChange.Kind.KEPT);
    }

    @Test
    void addedBeatComesInItsPlaceAtALevelThatItHas() {
        LessonPlan plan = FIXED.plan(RMSNORM, Level.BEGINNER, add("no-pull"));

        PlannedBeat added = plan.beat("no-pull").orElseThrow();
        assertThat(added.level()).isEqualTo(Level.INTERMEDIATE);
        assertThat(ids(plan)).containsSubsequence("scale-cancels", "no-pull", "what-survives");
        assertThat(plan.changes())
                .contains(
                        new PlanChange(
                                PlanChange.Kind.ADDED,
                                "no-pull",
                                added.title(),
                                "you asked for it"));
    }

    @Test
    void movedBeatIsNamedAndNoOther() {
        List<String> order = new ArrayList<>(ids(FIXED.plan(RMSNORM, PlanEdits.NONE)));
        order.remove("sphere");
        order.add(order.indexOf("no-pull"), "sphere");

        LessonPlan plan = FIXED.plan(RMSNORM, order(order));

        assertThat(ids(plan)).isEqualTo(order);
        assertThat(plan.changes())
                .containsExactly(
                        new PlanChange(
                                PlanChange.Kind.MOVED,
                                "sphere",
                                FIXED.title("sphere"),
                                "you moved it"));
    }

    @Test
    void scopeTakesInWhatTheLibraryTeachesAndSaysWhatItDoesNot() {
        LessonPlan plan =
                FIXED.plan(
                        RMSNORM,
                        scope(
                                "the length of an arrow against its RMS, quantum entanglement, RoPE"));

        assertThat(ids(plan)).contains("norm-or-rms");
        assertThat(plan.changes())
                .singleElement()
                .extracting(PlanChange::why)
                .isEqualTo("you asked for “the length of an arrow against its RMS”");
        assertThat(plan.notes())
                .anySatisfy(note -> assertThat(note).contains("nothing on “quantum entanglement”"))
                .anySatisfy(note -> assertThat(note).contains("nothing on “RoPE”", "a lesson on"));
    }

    @Test
    void minutesAndLevelOfTheEditsCountAndSayWhy() {
        PlanEdits edits =
                new PlanEdits(
                        List.of(), List.of(), List.of(), "", 30, Level.BEGINNER, null, Map.of());

        LessonPlan plan = FIXED.plan(RMSNORM, edits);

        assertThat(plan.level()).isEqualTo(Level.BEGINNER);
        assertThat(plan.levelReason()).isEqualTo("you chose it");
        assertThat(plan.changes())
                .anySatisfy(change -> assertThat(change.why()).contains("within 30 minutes"))
                .anySatisfy(change -> assertThat(change.why()).contains("you chose the level"));
        assertThat(plan.changes()).extracting(PlanChange::beat).doesNotHaveDuplicates();
        assertThat(plan.notes())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("In 30 minutes the rest can not be taught: it takes about ");
    }

    @Test
    void sameDecisionGivesTheSamePlan() {
        PlanEdits edits =
                drop("adjacent").with("fan-in", new BeatForm(PlannedBeat.Form.RECAP, null));

        assertThat(FIXED.plan(RMSNORM, edits)).isEqualTo(FIXED.plan(RMSNORM, edits));
    }
}
