package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.compose.ComposedCell;
import org.notebooklearning.concepts.compose.Composition;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;

/// Plans a lesson on a concept of the library. Without answers it drafts; with answers it plans
/// again and says what they changed against the draft.
public final class LessonPlanner {
    private final Concept concept;
    private final SourceDocument source;
    private final LessonRequest request;

    public LessonPlanner(Concept concept, SourceDocument source, LessonRequest request) {
        this.concept = concept;
        this.source = source;
        this.request = request;
    }

    /// The plan before the learner was asked.
    public LessonPlan draft() {
        return plan(draftPlacement(), List.of());
    }

    /// The plan after the learner answered. No answer at all lets the draft stand.
    public LessonPlan afterAnswers(List<Answer> answers) {
        if (answers.isEmpty()) {
            return draft();
        }
        Placement placement = Placement.of(concept, answers);
        if (request.level() != null) {
            placement =
                    new Placement(
                            request.level(),
                            "you named it",
                            placement.shortened(),
                            placement.added());
        }
        Outline before = Outline.of(concept, draftPlacement(), request.minutes());
        Outline after = Outline.of(concept, placement, request.minutes());
        return plan(placement, PlanDifference.between(before, after, placement));
    }

    private Placement draftPlacement() {
        Level named = request.level();
        if (named != null) {
            return Placement.at(named, "you named it");
        }
        return Placement.at(
                Level.INTERMEDIATE, "it is the middle one, until your answers say more");
    }

    private LessonPlan plan(Placement placement, List<PlanChange> changes) {
        Outline outline = Outline.of(concept, placement, request.minutes());
        Composition composition = new Composition(placement.level(), source);
        List<PlannedBeat> beats = new ArrayList<>();
        Map<Integer, Integer> quotedPages = new LinkedHashMap<>();
        for (Outline.Entry entry : outline.entries()) {
            List<ComposedCell> cells = composition.next(entry.beat(), entry.form());
            cells.forEach(
                    cell -> {
                        if (cell.quote() != null) {
                            quotedPages.merge(cell.quote().page(), 1, Integer::sum);
                        }
                    });
            beats.add(
                    new PlannedBeat(
                            entry.beat().id(),
                            entry.beat().title(),
                            entry.beat().intent(),
                            entry.beat().kind(),
                            entry.form(),
                            entry.beat().teaches(),
                            entry.minutes(),
                            cells.size()));
        }
        List<PlanChange> all = new ArrayList<>(changes);
        all.addAll(PlanDifference.leftOut(concept, outline));
        return new LessonPlan(
                concept.id(),
                concept.title(),
                PlanWords.summary(concept, beats, request),
                placement.level(),
                placement.why(),
                concept.requires(),
                beats,
                concept.questions().stream().map(Question::diagnostic).toList(),
                all,
                sourceUse(quotedPages));
    }

    private @Nullable String sourceUse(Map<Integer, Integer> quotedPages) {
        return PlanWords.sourceUse(source, concept, quotedPages);
    }
}
