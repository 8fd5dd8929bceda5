package org.notebooklearning.planner.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.planner.outline.EditedPlans.FIXED;
import static org.notebooklearning.planner.outline.EditedPlans.RMSNORM;
import static org.notebooklearning.planner.outline.EditedPlans.SHIPPED;
import static org.notebooklearning.planner.outline.EditedPlans.drop;
import static org.notebooklearning.planner.outline.EditedPlans.ids;
import static org.notebooklearning.planner.outline.EditedPlans.leg;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.concepts.compose.Pause;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// A plan as several notebooks, and those that go on.
class PlanSplitTest {
    private static final String SOFTMAX = "softmax";
    private static final PlanEdits LESS = drop("no-pull", "pre-norm-block", "what-survives");

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.notebooklearning.planner.outline.EditedPlans#lessons")
    void everyLongPlanIsOfferedInSittingsThatKeepTheRules(String id, Level level) {
        LessonPlan whole = SHIPPED.plan(id, level, PlanEdits.NONE);
        List<LessonPlan> sittings = sittings(id, level);

        assertThat(sittings.size() > 1)
                .as(whole.minutes() + " minutes")
                .isEqualTo(whole.minutes() > Splitting.LONG);
        for (LessonPlan sitting : sittings) {
            assertThat(sitting.minutes())
                    .as(sitting.title())
                    .isBetween(Splitting.SHORTEST, Splitting.SITTING);
            assertThat(WrittenPlan.roles(sitting, SHIPPED.library().concept(id).orElseThrow()))
                    .as(sitting.title())
                    .contains(
                            CellRole.VISUALISATION,
                            CellRole.SIMULATION,
                            CellRole.INTERACTIVE,
                            CellRole.PRACTICE);
            assertThat(SHIPPED.wrongs(id, sitting)).as(sitting.title()).isEmpty();
        }
        for (LessonPlan sitting : sittings.subList(0, sittings.size() - 1)) {
            assertThat(sitting.beats().getLast().id()).isEqualTo(Pause.ID);
            assertThat(sitting.split().accepted()).isTrue();
        }
        assertThat(sittings).extracting(LessonPlan::title).doesNotHaveDuplicates();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.notebooklearning.planner.outline.EditedPlans#lessons")
    void everyBeatIsTaughtInFullInOneOfTheSittings(String id, Level level) {
        List<String> taught =
                sittings(id, level).stream()
                        .flatMap(sitting -> sitting.beats().stream())
                        .filter(beat -> beat.form() == PlannedBeat.Form.FULL)
                        .map(PlannedBeat::id)
                        .toList();

        assertThat(taught).containsAll(ids(SHIPPED.plan(id, level, PlanEdits.NONE)));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.notebooklearning.planner.outline.EditedPlans#lessons")
    void eachSittingBeginsWithANewThought(String id, Level level) {
        List<String> beats = ids(SHIPPED.plan(id, level, PlanEdits.NONE));
        Concept concept = SHIPPED.library().concept(id).orElseThrow();
        for (LessonPlan sitting : sittings(id, level)) {
            // A lesson that is one sitting goes on nowhere.
            String begin = sitting.split() == null ? beats.getLast() : sitting.split().beat();
            String before = beats.get(beats.indexOf(begin) - 1);

            assertThat(concept.beat(before).orElseThrow().teaches())
                    .as(begin)
                    .noneMatch(concept.beat(begin).orElseThrow().assumes()::contains);
        }
    }

    @Test
    void longestLessonsTakeMoreThanTwoSittingsAndTheOfferSaysSo() {
        LessonPlan whole = SHIPPED.plan(SOFTMAX, null, PlanEdits.NONE);

        assertThat(whole.minutes()).isGreaterThan(2 * Splitting.SITTING);
        assertThat(sittings(SOFTMAX, null)).hasSizeGreaterThan(2);
        assertThat(whole.split().why()).contains("the second can be split again");
        assertThat(whole.split().second().minutes()).isGreaterThan(Splitting.SITTING);
    }

    @Test
    void secondNotebookThatIsSplitAgainKnowsWhereItComesFromAndWhereItGoes() {
        List<LessonPlan> sittings = sittings(SOFTMAX, null);
        LessonPlan second = sittings.get(1);
        String from = sittings.getFirst().split().title();

        assertThat(second.title()).contains("from “" + from + "” to “");
        assertThat(second.summary()).contains("goes on from another notebook");
        assertThat(second.summary()).contains("is in a notebook of its own");
        assertThat(sittings.get(2).title()).contains("from “" + second.split().title() + "”");
    }

    @Test
    void whatIsLeftOutOfTheSecondNotebookStaysOutOfTheThird() {
        LessonPlan whole = SHIPPED.plan(SOFTMAX, null, PlanEdits.NONE);
        Leg first = leg(PlanEdits.NONE.splitAt(whole.split().beat()), whole.split().beat());
        LessonPlan rest = SHIPPED.continued(SOFTMAX, null, List.of(first), PlanEdits.NONE);
        String beat = rest.split().beat();
        Leg second = leg(drop("adjacent").splitAt(beat), beat);

        LessonPlan third = SHIPPED.continued(SOFTMAX, null, List.of(first, second), PlanEdits.NONE);

        assertThat(ids(rest)).contains("adjacent");
        assertThat(ids(third)).contains(beat).doesNotContain("adjacent");
    }

    @Test
    void everyLongPlanIsOfferedAsTwoWhateverTheAnswers() {
        for (Concept concept : SHIPPED.library().concepts()) {
            for (long right = 0; right < 1L << concept.questions().size(); right++) {
                BitSet rights = BitSet.valueOf(new long[] {right});

                LessonPlan plan =
                        SHIPPED.planner(concept.id(), null, null)
                                .afterAnswers(answers(concept, rights));

                assertThat(plan.split() != null)
                        .as(concept.id() + ", right " + rights + ": " + plan.minutes())
                        .isEqualTo(plan.minutes() > Splitting.LONG);
            }
        }
    }

    @Test
    void splitThatWasTakenStaysWhereItIsWhenTheLessonGetsShorter() {
        String taken = FIXED.plan(RMSNORM, PlanEdits.NONE).split().beat();
        PlanEdits edits =
                LESS.splitAt(taken).with("fan-in", new BeatForm(PlannedBeat.Form.RECAP, null));

        LessonPlan plan = FIXED.plan(RMSNORM, edits);

        assertThat(plan.split().beat()).isEqualTo(taken);
        assertThat(plan.split().accepted()).isTrue();
        assertThat(plan.beats().getLast().id()).isEqualTo(Pause.ID);
    }

    @Test
    void splitWhoseBeatIsLeftOutIsTakenBackAndThePlanSaysSo() {
        String beat = FIXED.plan(RMSNORM, PlanEdits.NONE).split().beat();

        LessonPlan plan = FIXED.plan(RMSNORM, drop(beat).splitAt(beat));

        if (plan.beat(beat).isEmpty()) {
            assertThat(plan.split() == null || !plan.split().accepted()).isTrue();
            assertThat(plan.notes()).anySatisfy(note -> assertThat(note).contains("one notebook"));
        } else {
            assertThat(plan.split().beat()).isEqualTo(beat);
        }
    }

    @Test
    void shortPlanIsNotOfferedAsTwo() {
        LessonPlan plan = FIXED.plan(RMSNORM, LESS);

        assertThat(plan.minutes()).isLessThanOrEqualTo(Splitting.LONG);
        assertThat(plan.split()).isNull();
    }

    @Test
    void notebookThatGoesOnAsksNothingAgainAndCanBeEdited() {
        LessonPlan plan = FIXED.continued(RMSNORM, null, "mean-share", PlanEdits.NONE);
        LessonPlan edited =
                FIXED.continued(
                        RMSNORM, null, List.of(leg(PlanEdits.NONE, "mean-share")), drop("sphere"));

        assertThat(plan.diagnostics()).isEmpty();
        assertThat(plan.title()).contains(FIXED.title("mean-share"));
        assertThat(ids(edited)).doesNotContain("sphere");
        assertThat(edited.changes())
                .extracting(PlanChange::kind)
                .containsExactly(PlanChange.Kind.DROPPED);
    }

    /// What is written when each offer to split is taken.
    private static List<LessonPlan> sittings(String id, Level level) {
        List<LessonPlan> sittings = new ArrayList<>();
        List<Leg> way = new ArrayList<>();
        LessonPlan plan = SHIPPED.plan(id, level, PlanEdits.NONE);
        while (plan.split() != null) {
            String beat = plan.split().beat();
            PlanEdits taken = PlanEdits.NONE.splitAt(beat);
            sittings.add(
                    way.isEmpty()
                            ? SHIPPED.plan(id, level, taken)
                            : SHIPPED.continued(id, level, way, taken));
            way.add(leg(taken, beat));
            plan = SHIPPED.continued(id, level, way, PlanEdits.NONE);
        }
        sittings.add(plan);
        return sittings;
    }

    private static List<Answer> answers(Concept concept, BitSet rights) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : concept.questions()) {
            answers.add(LessonPlannerTest.answer(question, rights.get(answers.size())));
        }
        return answers;
    }
}
