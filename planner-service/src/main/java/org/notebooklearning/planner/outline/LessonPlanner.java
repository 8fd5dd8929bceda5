package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.flow.LessonFlow;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.SplitOffer;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.planner.known.KnownBeats;
import org.notebooklearning.planner.known.NotebookKnowledge;

/// Plans a lesson on a concept of the library. Without answers it drafts; with answers and edits it
/// plans again and says what they changed against the draft. What the learner's notebook shows to
/// be known is recapped from the first draft on, and told as a change.
public final class LessonPlanner {
    private final Concept concept;
    private final ConceptLibrary library;
    private final SourceDocument source;
    private final LessonRequest request;
    private final LessonFlow flow;
    private final Map<String, String> known;

    /// For a learner of whom nothing is known.
    public LessonPlanner(
            Concept concept, ConceptLibrary library, SourceDocument source, LessonRequest request) {
        this(concept, library, source, request, NotebookKnowledge.NONE);
    }

    /// @param knowledge what the notebook shows that the lesson goes into
    public LessonPlanner(
            Concept concept,
            ConceptLibrary library,
            SourceDocument source,
            LessonRequest request,
            NotebookKnowledge knowledge) {
        this.concept = concept;
        this.library = library;
        this.source = source;
        this.request = request;
        this.flow = new LessonFlow(concept);
        this.known = KnownBeats.of(concept, knowledge);
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
        Placement placement = placed(answers, edits).knowing(known);
        Outline start = Outline.of(concept, placement, minutes(edits));
        Wishes wishes = Wishes.in(edits.scope(), concept, library, start);
        Outline after = edited(start, placement, edits, wishes);
        Outline before = Outline.of(concept, placed(List.of(), PlanEdits.NONE), request.minutes());
        Splitting splitting =
                new Splitting(concept, after, names(placement), Splitting.Earlier.NONE);
        Optional<SplitOffer> taken = splitting.at(edits.split());
        PlanDraft draft =
                draft(placement)
                        .withChanges(
                                new PlanDifference(before, after, placement, edits).changes(),
                                leftOut(start),
                                notes(wishes, edits, after, taken))
                        .withDecision(answers, edits);
        return plan(draft, after, concept.title(), splitting, taken);
    }

    /// The plan of the notebook that goes on where the last of `way` says: again of its first part
    /// where `edits` accept the offer to split it.
    ///
    /// @param way what the learner decided about the notebooks before and this one together, the
    ///     first one's first
    /// @param answers what the learner answered about this one besides, and `edits` wants otherwise
    public LessonPlan continued(List<Leg> way, List<Answer> answers, PlanEdits edits) {
        Placement placement =
                placed(onTheWay(way, answers), edits.at(level(way, edits))).knowing(known);
        Outline before = Outline.of(concept, placement, minutes(way.getFirst().edits()));
        String title = concept.title();
        Splitting.Earlier earlier = Splitting.Earlier.NONE;
        for (Leg leg : way) {
            PlanEdits had = leg.edits();
            Outline limited = leg.equals(way.getFirst()) ? before : within(before, had.minutes());
            Outline after =
                    edited(
                            limited,
                            placement,
                            had,
                            Wishes.in(had.scope(), concept, library, limited));
            Splitting splitting = new Splitting(concept, after, names(placement), earlier);
            title = splitting.secondTitle(leg.beat());
            earlier = splitting.before(leg.beat());
            before = splitting.second(leg.beat());
        }
        Wishes wishes = Wishes.in(edits.scope(), concept, library, before);
        Outline after = edited(within(before, edits.minutes()), placement, edits, wishes);
        Splitting splitting = new Splitting(concept, after, names(placement), earlier);
        Optional<SplitOffer> taken = splitting.at(edits.split());
        PlanDraft draft =
                draft(placement)
                        .withChanges(
                                new PlanDifference(before, after, placement, edits).changes(),
                                List.of(),
                                notes(wishes, edits, after, taken))
                        .withDecision(answers, edits);
        return plan(draft, after, title, splitting, taken);
    }

    private LessonPlan plan(
            PlanDraft draft,
            Outline outline,
            String title,
            Splitting splitting,
            Optional<SplitOffer> taken) {
        return taken.map(
                        offer ->
                                draft.plan(
                                        splitting.first(offer),
                                        offer.first().title(),
                                        offer.taken()))
                .orElseGet(() -> draft.plan(outline, title, splitting.offer().orElse(null)));
    }

    private PlanDraft draft(Placement placement) {
        return new PlanDraft(concept, source, request, flow, placement);
    }

    private @Nullable Integer minutes(PlanEdits edits) {
        return edits.minutes() == null ? request.minutes() : edits.minutes();
    }

    private static Outline within(Outline outline, @Nullable Integer minutes) {
        return minutes == null ? outline : outline.within(minutes);
    }

    private static List<Answer> onTheWay(List<Leg> way, List<Answer> answers) {
        return Stream.concat(
                        way.stream().flatMap(leg -> leg.decision().answers().stream()),
                        answers.stream())
                .toList();
    }

    /// The level that was chosen last; null where none was.
    private static @Nullable Level level(List<Leg> way, PlanEdits edits) {
        Level level = edits.level();
        for (Leg leg : way.reversed()) {
            level = level == null ? leg.edits().level() : level;
        }
        return level;
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
