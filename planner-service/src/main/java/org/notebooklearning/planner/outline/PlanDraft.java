package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.compose.ComposedCell;
import org.notebooklearning.concepts.compose.Composition;
import org.notebooklearning.concepts.compose.Pause;
import org.notebooklearning.concepts.flow.LessonFlow;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanOffer;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.SplitOffer;
import org.notebooklearning.contracts.source.SourceDocument;

/// Makes of an outline the plan that is repeated back to the learner: counts its cells as they will
/// be written, and says what it is made of and what else there is.
final class PlanDraft {
    private final Concept concept;
    private final SourceDocument source;
    private final LessonRequest request;
    private final LessonFlow flow;
    private final Placement placement;
    private List<PlanChange> changes = List.of();
    private List<String> notes = List.of();
    private List<Answer> answers = List.of();
    private PlanEdits edits = PlanEdits.NONE;

    PlanDraft(
            Concept concept,
            SourceDocument source,
            LessonRequest request,
            LessonFlow flow,
            Placement placement) {
        this.concept = concept;
        this.source = source;
        this.request = request;
        this.flow = flow;
        this.placement = placement;
    }

    /// Of `limits` only what the `wanted` changes do not speak of.
    PlanDraft withChanges(List<PlanChange> wanted, List<PlanChange> limits, List<String> told) {
        List<PlanChange> all = new ArrayList<>(wanted);
        limits.stream()
                .filter(limit -> wanted.stream().noneMatch(c -> c.beat().equals(limit.beat())))
                .forEach(all::add);
        changes = List.copyOf(all);
        notes = List.copyOf(told);
        return this;
    }

    PlanDraft withDecision(List<Answer> given, PlanEdits wanted) {
        answers = List.copyOf(given);
        edits = wanted;
        return this;
    }

    LessonPlan plan(Outline outline, String title, @Nullable SplitOffer split) {
        Map<Integer, Integer> quotedPages = new LinkedHashMap<>();
        List<PlannedBeat> beats = beats(outline.entries(), quotedPages);
        return new LessonPlan(
                concept.id(),
                title,
                PlanWords.summary(concept, beats, placement.level(), request)
                        + given()
                        + other(split),
                placement.level(),
                placement.why(),
                concept.requires(),
                beats,
                questions(),
                changes,
                PlanWords.sourceUse(source, concept, quotedPages),
                notes,
                offers(outline),
                split,
                answers,
                edits);
    }

    /// What becomes of the notebook that the learner gave.
    private String given() {
        return request.notebook() == null
                ? ""
                : " All this is put among the cells of your notebook, which stay as they are; names,"
                        + " imports and the seed are merged, and what changes is shown first.";
    }

    /// What another notebook has of it, or could have.
    private String other(@Nullable SplitOffer split) {
        String before =
                request.continues() == null
                        ? ""
                        : " It goes on from another notebook, and recalls what it needs of that.";
        if (split == null) {
            return before;
        }
        return before
                + (split.accepted()
                        ? " The way from “" + split.title() + "” on is in a notebook of its own."
                        : " " + split.why());
    }

    private List<PlannedBeat> beats(List<TaughtBeat> entries, Map<Integer, Integer> quotedPages) {
        Composition composition = new Composition(placement.level(), source);
        Rewritings rewritings = new Rewritings(flow, entries);
        List<PlannedBeat> beats = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            TaughtBeat entry = entries.get(i);
            List<ComposedCell> cells = composition.next(entry.beat(), entry.form(), entry.level());
            for (ComposedCell cell : cells) {
                if (cell.quote() != null) {
                    quotedPages.merge(cell.quote().page(), 1, Integer::sum);
                }
            }
            beats.add(
                    new PlannedBeat(
                            entry.id(),
                            entry.beat().title(),
                            entry.beat().intent(),
                            entry.beat().kind(),
                            entry.form(),
                            entry.beat().teaches(),
                            entry.minutes(),
                            cells.size(),
                            flow.needs(entry, entries.subList(0, i)),
                            entry.level() == placement.level() ? null : entry.level(),
                            rewritings.of(i)));
        }
        return beats;
    }

    /// What the learner answered in another notebook is not asked again.
    private List<Diagnostic> questions() {
        return request.continues() == null
                ? concept.questions().stream().map(Question::diagnostic).toList()
                : List.of();
    }

    private List<PlanOffer> offers(Outline outline) {
        boolean split = outline.find(Pause.ID).isPresent() || request.continues() != null;
        NamesKept names = new NamesKept(concept, flow, placement.level());
        List<PlanOffer> offers = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            if (!split && outline.find(beat.id()).isEmpty()) {
                TaughtBeat taught = names.inFull(beat);
                List<TaughtBeat> earlier =
                        concept.beats().subList(0, flow.place(beat.id())).stream()
                                .map(names::inFull)
                                .toList();
                offers.add(
                        new PlanOffer(
                                beat.id(),
                                beat.title(),
                                beat.intent(),
                                taught.minutes(),
                                flow.needs(taught, earlier)));
            }
        }
        return offers;
    }
}
