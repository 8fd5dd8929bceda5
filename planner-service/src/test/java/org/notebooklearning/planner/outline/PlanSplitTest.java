package org.notebooklearning.planner.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.planner.outline.EditedPlans.LIBRARY;
import static org.notebooklearning.planner.outline.EditedPlans.RMSNORM;
import static org.notebooklearning.planner.outline.EditedPlans.continued;
import static org.notebooklearning.planner.outline.EditedPlans.drop;
import static org.notebooklearning.planner.outline.EditedPlans.from;
import static org.notebooklearning.planner.outline.EditedPlans.ids;
import static org.notebooklearning.planner.outline.EditedPlans.plan;
import static org.notebooklearning.planner.outline.EditedPlans.planner;
import static org.notebooklearning.planner.outline.EditedPlans.title;
import static org.notebooklearning.planner.outline.EditedPlans.wrongs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.concepts.compose.Pause;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.SplitOffer;

/// A plan as two notebooks, and the second one of them.
class PlanSplitTest {
    private static final Continuation FROM_MEAN_SHARE = from("mean-share");
    private static final PlanEdits LESS = drop("no-pull", "pre-norm-block", "what-survives");

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.notebooklearning.planner.outline.EditedPlans#lessons")
    void everyLongPlanIsOfferedAsTwoNotebooksThatKeepTheRules(String id, Level level) {
        LessonPlan whole = plan(id, level, PlanEdits.NONE);
        SplitOffer offer = whole.split();
        assertThat(offer != null).as(whole.minutes() + " minutes").isEqualTo(whole.minutes() > 60);
        if (offer == null) {
            return;
        }
        PlanEdits edits = PlanEdits.NONE.splitAt(offer.beat());
        LessonPlan first = plan(id, level, edits);
        LessonPlan second = continued(id, level, offer.beat(), edits);

        for (LessonPlan half : List.of(first, second)) {
            assertThat(half.minutes()).isBetween(20, 60);
            assertThat(WrittenPlan.roles(half, LIBRARY.concept(id).orElseThrow()))
                    .contains("visualisation", "simulation", "interactive", "practice");
            assertThat(wrongs(id, half)).isEmpty();
        }
        assertThat(first.beats().getLast().id()).isEqualTo(Pause.ID);
        assertThat(first.split().accepted()).isTrue();
        assertThat(ids(second)).contains(offer.beat());
        assertThat(ids(first)).doesNotContain(offer.beat());
        assertThat(first.title()).isNotEqualTo(second.title());
    }

    @ParameterizedTest
    @CsvSource({"universal-approximation, error-quarters", "rmsnorm, sphere", "rope, one-hand"})
    void secondNotebookBeginsWithANewThought(String id, String beat) {
        for (Level level : Level.values()) {
            LessonPlan whole = plan(id, level, PlanEdits.NONE);

            assertThat(whole.minutes()).as(level.word()).isGreaterThan(60);
            assertThat(whole.split().beat()).as(level.word()).isEqualTo(beat);
        }
    }

    @Test
    void everyLongPlanIsOfferedAsTwoWhateverTheAnswers() {
        for (Concept concept : LIBRARY.concepts()) {
            for (long right = 0; right < 1L << concept.questions().size(); right++) {
                BitSet rights = BitSet.valueOf(new long[] {right});

                LessonPlan plan =
                        planner(concept.id(), null, null).afterAnswers(answers(concept, rights));

                assertThat(plan.split() != null)
                        .as(concept.id() + ", right " + rights + ": " + plan.minutes())
                        .isEqualTo(plan.minutes() > 60);
            }
        }
    }

    @Test
    void splitThatWasTakenStaysWhereItIsWhenTheLessonGetsShorter() {
        String taken = plan(RMSNORM, PlanEdits.NONE).split().beat();
        PlanEdits edits =
                LESS.splitAt(taken).with("fan-in", new BeatForm(PlannedBeat.Form.RECAP, null));

        LessonPlan plan = plan(RMSNORM, edits);

        assertThat(plan.split().beat()).isEqualTo(taken);
        assertThat(plan.split().accepted()).isTrue();
        assertThat(plan.beats().getLast().id()).isEqualTo(Pause.ID);
    }

    @Test
    void splitWhoseBeatIsLeftOutIsTakenBackAndThePlanSaysSo() {
        String beat = plan(RMSNORM, PlanEdits.NONE).split().beat();

        LessonPlan plan = plan(RMSNORM, drop(beat).splitAt(beat));

        if (plan.beat(beat).isEmpty()) {
            assertThat(plan.split() == null || !plan.split().accepted()).isTrue();
            assertThat(plan.notes()).anySatisfy(note -> assertThat(note).contains("one notebook"));
        } else {
            assertThat(plan.split().beat()).isEqualTo(beat);
        }
    }

    @Test
    void shortPlanIsNotOfferedAsTwo() {
        LessonPlan plan = plan(RMSNORM, LESS);

        assertThat(plan.minutes()).isLessThanOrEqualTo(60);
        assertThat(plan.split()).isNull();
    }

    @Test
    void notebookThatGoesOnAsksNothingAgainAndCanBeEdited() {
        LessonPlan plan = continued(RMSNORM, null, "mean-share", PlanEdits.NONE);
        LessonPlan edited =
                planner(RMSNORM, null, FROM_MEAN_SHARE)
                        .continued(
                                FROM_MEAN_SHARE,
                                new PlanDecision(List.of(), PlanEdits.NONE),
                                List.of(),
                                drop("sphere"));

        assertThat(plan.diagnostics()).isEmpty();
        assertThat(plan.title()).contains(title("mean-share"));
        assertThat(ids(edited)).doesNotContain("sphere");
        assertThat(edited.changes())
                .extracting(PlanChange::kind)
                .containsExactly(PlanChange.Kind.DROPPED);
    }

    private static List<Answer> answers(Concept concept, BitSet rights) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : concept.questions()) {
            answers.add(LessonPlannerTest.answer(question, rights.get(answers.size())));
        }
        return answers;
    }
}
