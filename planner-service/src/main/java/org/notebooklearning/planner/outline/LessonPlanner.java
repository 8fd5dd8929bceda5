package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.flow.LessonFlow;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.SplitOffer;
import org.notebooklearning.contracts.source.SourceDocument;

/// Plans a lesson on a concept of the library. Without answers it drafts; with answers and edits it
/// plans again and says what they changed against the draft.
public final class LessonPlanner {
    private final Concept concept;
    private final ConceptLibrary library;
    private final SourceDocument source;
    private final LessonRequest request;
    private final LessonFlow flow;

    public LessonPlanner(
            Concept concept, ConceptLibrary library, SourceDocument source, LessonRequest request) {
        this.concept = concept;
        this.library = library;
        this.source = source;
        this.request = request;
        this.flow = new LessonFlow(concept);
    }

    /// The plan before the learner was asked.
    public LessonPlan draft() {
        return decided(List.of(), PlanEdits.NONE);
    }

    /// The plan after the learner answered. No answer at all lets the draft stand.
    public LessonPlan afterAnswers(List<Answer> answers) {
        return decided(answers, PlanEdits.NONE);
    }

    /// The plan after answers and edits: of the first notebook where they accept the offer to
    /// split.
    public LessonPlan decided(List<Answer> answers, PlanEdits edits) {
        Placement placement = placed(answers, edits);
        Integer minutes = edits.minutes() == null ? request.minutes() : edits.minutes();
        Outline start = Outline.of(concept, placement, minutes);
        Wishes wishes = Wishes.in(edits.scope(), concept, library, start);
        Outline after = edited(start, placement, edits, wishes);
        Outline before = Outline.of(concept, placed(List.of(), PlanEdits.NONE), request.minutes());
        Splitting splitting = new Splitting(concept, after, names(placement));
        Optional<SplitOffer> taken = splitting.at(edits.split());
        PlanDraft draft =
                new PlanDraft(concept, source, request, flow, placement)
                        .withChanges(
                                new PlanDifference(before, after, placement, edits).changes(),
                                leftOut(start),
                                notes(wishes, edits, after, taken))
                        .withDecision(answers, edits);
        return taken.map(
                        offer ->
                                draft.plan(
                                        splitting.first(offer),
                                        offer.first().title(),
                                        offer.taken()))
                .orElseGet(
                        () -> draft.plan(after, concept.title(), splitting.offer().orElse(null)));
    }

    /// The plan of the notebook that goes on where `from` says.
    ///
    /// @param both what the learner decided about both notebooks
    /// @param answers what the learner answered about this one besides, and `edits` wants otherwise
    public LessonPlan continued(
            Continuation from, PlanDecision both, List<Answer> answers, PlanEdits edits) {
        List<Answer> all = Stream.concat(both.answers().stream(), answers.stream()).toList();
        Level level = edits.level() == null ? both.edits().level() : edits.level();
        PlanEdits shared = both.edits().splitAt(null).at(level);
        Placement placement = placed(all, shared);
        Integer minutes =
                both.edits().minutes() == null ? request.minutes() : both.edits().minutes();
        Outline start = Outline.of(concept, placement, minutes);
        Wishes had = Wishes.in(shared.scope(), concept, library, start);
        Outline whole = edited(start, placement, shared, had);
        Splitting splitting = new Splitting(concept, whole, names(placement));
        Outline before = splitting.second(from.beat());
        Wishes wishes = Wishes.in(edits.scope(), concept, library, before);
        Outline limited = edits.minutes() == null ? before : before.within(edits.minutes());
        Outline after = edited(limited, placement, edits, wishes);
        return new PlanDraft(concept, source, request, flow, placement)
                .withChanges(
                        new PlanDifference(before, after, placement, edits).changes(),
                        List.of(),
                        notes(wishes, edits.splitAt(null), after, Optional.empty()))
                .withDecision(answers, edits)
                .plan(after, splitting.secondTitle(from.beat()), null);
    }

    private Outline edited(Outline start, Placement placement, PlanEdits edits, Wishes wishes) {
        return edits.areNone()
                ? start
                : new EditedOutline(concept, flow, placement.level())
                        .with(start, edits, wishes.beats());
    }

    private NamesKept names(Placement placement) {
        return new NamesKept(concept, flow, placement.level());
    }

    private Placement placed(List<Answer> answers, PlanEdits edits) {
        @Nullable Level named = edits.level() == null ? request.level() : edits.level();
        String why = edits.level() == null ? "you named it" : "you chose it";
        if (answers.isEmpty()) {
            return named == null
                    ? Placement.at(
                            Level.INTERMEDIATE, "it is the middle one, until your answers say more")
                    : Placement.at(named, why);
        }
        Placement answered = Placement.of(concept, answers);
        return named == null
                ? answered
                : new Placement(named, why, answered.shortened(), answered.added());
    }

    /// What the learner has to know of how it was done.
    private static List<String> notes(
            Wishes wishes, PlanEdits edits, Outline outline, Optional<SplitOffer> taken) {
        List<String> notes = new ArrayList<>(wishes.notes());
        Integer minutes = edits.minutes();
        if (minutes != null && outline.minutes() > minutes) {
            notes.add(
                    "In "
                            + minutes
                            + " minutes the rest can not be taught: it takes about "
                            + outline.minutes()
                            + ". Leave out what you can do without.");
        }
        if (edits.split() != null && taken.isEmpty()) {
            notes.add(
                    "It stays one notebook: the beat that the second one was to begin with is not"
                            + " there.");
        }
        return notes;
    }

    /// What was left out for want of time.
    private List<PlanChange> leftOut(Outline outline) {
        List<PlanChange> left = new ArrayList<>();
        for (var beat : concept.beats()) {
            String why = outline.why().get(beat.id());
            if (why != null) {
                left.add(
                        new PlanChange(
                                outline.find(beat.id()).isPresent()
                                        ? PlanChange.Kind.RECAPPED
                                        : PlanChange.Kind.DROPPED,
                                beat.id(),
                                beat.title(),
                                why));
            }
        }
        return left;
    }
}
