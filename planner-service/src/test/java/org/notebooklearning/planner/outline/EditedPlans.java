package org.notebooklearning.planner.outline;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;

/// Plans of the library's concepts as the learner's edits make them, and the edits of one kind.
final class EditedPlans {
    static final ConceptLibrary LIBRARY = ConceptLibrary.shipped();
    static final String RMSNORM = "rmsnorm";

    private EditedPlans() {}

    /// Every concept at every level.
    static Stream<Arguments> lessons() {
        return LIBRARY.concepts().stream()
                .flatMap(
                        concept ->
                                Stream.of(Level.values())
                                        .map(level -> Arguments.of(concept.id(), level)));
    }

    static List<String> wrongs(String id, LessonPlan plan) {
        return WrittenPlan.wrongs(plan, LIBRARY.concept(id).orElseThrow(), LIBRARY);
    }

    static String title(String beat) {
        return LIBRARY.concept(RMSNORM).orElseThrow().beat(beat).orElseThrow().title();
    }

    static List<String> ids(LessonPlan plan) {
        return plan.beats().stream().map(PlannedBeat::id).toList();
    }

    static LessonPlan plan(String id, PlanEdits edits) {
        return plan(id, null, edits);
    }

    static LessonPlan plan(String id, Level level, PlanEdits edits) {
        return planner(id, level, null).decided(List.of(), edits);
    }

    static LessonPlan continued(String id, Level level, String beat, PlanEdits both) {
        Continuation from = from(beat);
        return planner(id, level, from)
                .continued(from, new PlanDecision(List.of(), both), List.of(), PlanEdits.NONE);
    }

    /// What a second notebook is asked for with, that goes on with `beat`.
    static Continuation from(String beat) {
        return new Continuation(
                new LessonId("rmsnorm-1"),
                beat,
                new ArtifactRef("a".repeat(64), "application/json", 1));
    }

    static LessonPlanner planner(String id, Level level, Continuation from) {
        Concept concept = LIBRARY.concept(id).orElseThrow();
        LessonRequest request =
                new LessonRequest(
                        concept.title(),
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        level,
                        Review.ASK,
                        null,
                        from);
        return new LessonPlanner(concept, LIBRARY, SourceDocument.none(), request);
    }

    static PlanEdits drop(String... beats) {
        return new PlanEdits(List.of(), List.of(beats), List.of(), "", null, null, null, Map.of());
    }

    static PlanEdits add(String beat) {
        return new PlanEdits(List.of(), List.of(), List.of(beat), "", null, null, null, Map.of());
    }

    static PlanEdits order(List<String> order) {
        return new PlanEdits(order, List.of(), List.of(), "", null, null, null, Map.of());
    }

    static PlanEdits scope(String scope) {
        return new PlanEdits(List.of(), List.of(), List.of(), scope, null, null, null, Map.of());
    }
}
