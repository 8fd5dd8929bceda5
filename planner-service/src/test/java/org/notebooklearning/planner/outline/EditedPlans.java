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
import org.notebooklearning.inputs.TestInputs;

/// Plans of a library's concepts as the learner's edits make them, and the edits of one kind.
record EditedPlans(ConceptLibrary library) {
    static final EditedPlans SHIPPED = new EditedPlans(ConceptLibrary.shipped());

    /// Those of concepts that stay as they are, for tests that name single beats.
    static final EditedPlans FIXED =
            new EditedPlans(ConceptLibrary.in(TestInputs.path("concepts")));

    static final String RMSNORM = "rmsnorm";

    /// Every concept that is shipped, at every level.
    static Stream<Arguments> lessons() {
        return SHIPPED.library.concepts().stream()
                .flatMap(
                        concept ->
                                Stream.of(Level.values())
                                        .map(level -> Arguments.of(concept.id(), level)));
    }

    List<String> wrongs(String id, LessonPlan plan) {
        return WrittenPlan.wrongs(plan, library.concept(id).orElseThrow(), library);
    }

    String title(String beat) {
        return library.concept(RMSNORM).orElseThrow().beat(beat).orElseThrow().title();
    }

    static List<String> ids(LessonPlan plan) {
        return plan.beats().stream().map(PlannedBeat::id).toList();
    }

    LessonPlan plan(String id, PlanEdits edits) {
        return plan(id, null, edits);
    }

    LessonPlan plan(String id, Level level, PlanEdits edits) {
        return planner(id, level, null).decided(List.of(), edits);
    }

    LessonPlan continued(String id, Level level, String beat, PlanEdits both) {
        return continued(id, level, List.of(leg(both, beat)), PlanEdits.NONE);
    }

    LessonPlan continued(String id, Level level, List<Leg> way, PlanEdits edits) {
        return planner(id, level, from(way.getLast().beat())).continued(way, List.of(), edits);
    }

    static Leg leg(PlanEdits edits, String beat) {
        return new Leg(new PlanDecision(List.of(), edits), beat);
    }

    /// What a second notebook is asked for with, that goes on with `beat`.
    static Continuation from(String beat) {
        return new Continuation(
                new LessonId("rmsnorm-1"),
                beat,
                new ArtifactRef("a".repeat(64), "application/json", 1),
                null);
    }

    LessonPlanner planner(String id, Level level, Continuation from) {
        Concept concept = library.concept(id).orElseThrow();
        LessonRequest request =
                new LessonRequest(
                        concept.title(),
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        level,
                        Review.ASK,
                        null,
                        from,
                        null,
                        null,
                        null);
        return new LessonPlanner(concept, library, SourceDocument.none(), request);
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
