package org.notebooklearning.planner.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.planner.outline.EditedPlans.SHIPPED;
import static org.notebooklearning.planner.outline.EditedPlans.add;
import static org.notebooklearning.planner.outline.EditedPlans.drop;
import static org.notebooklearning.planner.outline.EditedPlans.ids;
import static org.notebooklearning.planner.outline.EditedPlans.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanOffer;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.Rewriting;

/// Every lesson that can be asked for with edits keeps the rules that need no kernel.
class EveryPlanEditTest {
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.notebooklearning.planner.outline.EditedPlans#lessons")
    void anyOrderIsBroughtIntoOneThatBreaksNoNeed(String id, Level level) {
        List<String> order = new ArrayList<>(ids(SHIPPED.plan(id, level, PlanEdits.NONE)));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(order, new Random(seed));

            LessonPlan plan = SHIPPED.plan(id, level, order(order));

            List<String> ids = ids(plan);
            assertThat(ids).as("seed " + seed).containsExactlyInAnyOrderElementsOf(order);
            assertThat(plan.beats().getFirst().kind()).isEqualTo(BeatKind.OPENING);
            assertThat(plan.beats().getLast().kind()).isEqualTo(BeatKind.ENDING);
            for (PlannedBeat beat : SHIPPED.plan(id, level, PlanEdits.NONE).beats()) {
                assertThat(beat.needs())
                        .as(beat.id() + ", seed " + seed)
                        .allMatch(need -> ids.indexOf(need) < ids.indexOf(beat.id()));
            }
            assertThat(SHIPPED.wrongs(id, plan)).as("seed " + seed).isEmpty();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.notebooklearning.planner.outline.EditedPlans#lessons")
    void everyRewritingThatIsOfferedGivesOtherCellsAndKeepsTheRules(String id, Level level) {
        LessonPlan before = SHIPPED.plan(id, level, PlanEdits.NONE);
        List<String> problems = new ArrayList<>();
        int offered = 0;
        for (PlannedBeat beat : before.beats()) {
            for (Map.Entry<Rewriting, BeatForm> way : beat.rewritings().entrySet()) {
                offered++;
                LessonPlan after =
                        SHIPPED.plan(id, level, PlanEdits.NONE.with(beat.id(), way.getValue()));
                assertThat(after.changes()).as(beat.id() + " " + way.getKey()).hasSize(1);
                SHIPPED.wrongs(id, after)
                        .forEach(wrong -> problems.add(beat.id() + " " + way.getKey() + wrong));
            }
        }
        assertThat(offered).isGreaterThan(4);
        assertThat(problems).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.notebooklearning.planner.outline.EditedPlans#lessons")
    void everyBeatThatIsDroppedLeavesALessonThatHasAllItsNames(String id, Level level) {
        for (PlannedBeat beat : SHIPPED.plan(id, level, PlanEdits.NONE).beats()) {
            LessonPlan plan = SHIPPED.plan(id, level, drop(beat.id()));

            assertThat(SHIPPED.wrongs(id, plan))
                    .as("without " + beat.id())
                    .noneMatch(wrong -> wrong.startsWith("NL008") || wrong.startsWith("NL601"));
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.notebooklearning.planner.outline.EditedPlans#lessons")
    void everyOfferThatIsTakenKeepsTheRules(String id, Level level) {
        for (PlanOffer offer : SHIPPED.plan(id, level, PlanEdits.NONE).offers()) {
            LessonPlan plan = SHIPPED.plan(id, level, add(offer.id()));

            assertThat(ids(plan)).contains(offer.id());
            assertThat(SHIPPED.wrongs(id, plan)).as("with " + offer.id()).isEmpty();
        }
    }
}
