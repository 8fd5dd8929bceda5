package org.notebooklearning.planner.plan;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.match.ConceptMatch;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.recording.Recording;
import org.notebooklearning.contracts.recording.RecordingFormat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.meter.CapStop;
import org.notebooklearning.model.meter.KeptModel;
import org.notebooklearning.model.replay.ReplayedLesson;
import org.notebooklearning.pipeline.log.AssistantEvents;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.SpendingEvents;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.pipeline.work.TaskHandler;
import org.notebooklearning.planner.author.ConceptOutlines;
import org.notebooklearning.planner.author.OutlinedTopic;
import org.notebooklearning.planner.known.NotebookKnowledge;
import org.notebooklearning.planner.outline.Leg;
import org.notebooklearning.planner.outline.LessonPlanner;

/// The planning stage.
///
/// 1. Find the concept that the topic names. Where the library has none, or the learner wants the
/// language model as author, have it outlined by that model, or say what comes close.
/// 2. Plan: a draft at first, again with the learner's answers and edits. What the notebook shows
/// to be known, where the lesson goes into one, is recapped.
/// 3. Publish the plan; go on to writing unless the learner is to be asked. Where outlining costs
/// more than it may, wait until the learner allows it; where their own assistant is to outline it
/// and nobody is there, wait until somebody is.
public final class PlanPipeline implements TaskHandler<LessonTask.Plan> {
    private final Supplier<ConceptLibrary> shelf;
    private final ArtifactStore store;
    private final Clock clock;
    private final @Nullable ConceptOutlines outlines;
    private final Function<LessonTask, KeptModel> assistants;

    /// @param shelf the concepts that are taught now
    /// @param outlines null where no language model is configured
    /// @param assistants the assistant of the learner whose lesson a task is about
    public PlanPipeline(
            Supplier<ConceptLibrary> shelf,
            ArtifactStore store,
            Clock clock,
            @Nullable ConceptOutlines outlines,
            Function<LessonTask, KeptModel> assistants) {
        this.shelf = shelf;
        this.store = store;
        this.clock = clock;
        this.outlines = outlines;
        this.assistants = assistants;
    }

    @Override
    public Outcome handle(LessonTask.Plan task, Progress progress) {
        if (task.request().source() instanceof SourceReference.Recorded(ArtifactRef file)) {
            return replayed(task, RecordingFormat.read(store.get(file)), progress);
        }
        progress.report("Finding the concept", 0, 0, "");
        if (task.request().author() == Author.ASSISTANT) {
            ConceptOutlines own = ConceptOutlines.by(assistants.apply(task), store, shelf);
            return outlined(task, own, progress);
        }
        if (task.request().author() == Author.MODEL) {
            return outlines == null ? noModel() : outlined(task, outlines, progress);
        }
        return switch (ConceptMatch.find(shelf.get(), task.request().topic())) {
            case ConceptMatch.Found found -> planned(task, found.concept(), progress);
            case ConceptMatch.Unknown unknown ->
                    outlines == null || task.request().author() == Author.LIBRARY
                            ? unknown(task, unknown.closest())
                            : outlined(task, outlines, progress);
        };
    }

    /// The plan as it was decided about when it was recorded. What the library teaches by now is no
    /// part of it.
    private Outcome replayed(LessonTask.Plan task, Recording recording, Progress progress) {
        ReplayedLesson lesson = new ReplayedLesson(recording, task.request());
        boolean first =
                task.round() instanceof PlanRound.First && task.request().continues() == null;
        PlanRound round = first ? recordedRound(task, recording) : task.round();
        LessonTask.Plan decided =
                new LessonTask.Plan(
                        task.lesson(),
                        task.revision(),
                        task.run(),
                        task.request(),
                        task.source(),
                        round);
        Outcome outcome =
                outlined(decided, ConceptOutlines.replayed(lesson, store, shelf), progress);
        // A sceptic who can not be asked leaves an outline as it is; one who is not recorded is a
        // gap.
        return lesson.missed()
                .<Outcome>map(
                        gap ->
                                new Outcome.Refused(
                                        "not-recorded", gap.reason() + ".", gap.remedy() + "."))
                .orElse(outcome);
    }

    /// What was decided then holds, but for what is installed on this machine: that is asked where
    /// somebody may be asked.
    private static PlanRound recordedRound(LessonTask.Plan task, Recording recording) {
        PlanDecision decision = recording.asked().decision();
        return recording.author().installed() != null && task.request().asksLearner()
                ? new PlanRound.Changed(decision)
                : new PlanRound.Approved(decision);
    }

    private Outcome planned(LessonTask.Plan task, Concept concept, Progress progress) {
        SourceDocument source = store.getJson(task.source(), SourceDocument.class);
        return planned(task, plan(task, concept, source), progress);
    }

    private Outcome outlined(LessonTask.Plan task, ConceptOutlines model, Progress progress) {
        SourceDocument source = store.getJson(task.source(), SourceDocument.class);
        ConceptOutlines.Result result = model.outline(task, source, progress);
        SpendingEvents spending = new SpendingEvents(task, clock);
        if (!result.uses().isEmpty()) {
            progress.publish(spending.used(result.uses()));
        }
        return switch (result) {
            case ConceptOutlines.Result.None none -> none.why();
            case ConceptOutlines.Result.Stopped stopped ->
                    new Outcome.Done(List.of(capReached(spending, stopped.at())), List.of());
            case ConceptOutlines.Result.Awaited awaited ->
                    new Outcome.Done(
                            List.of(new AssistantEvents(task, clock).awaited(awaited.requests())),
                            List.of());
            case ConceptOutlines.Result.Found(OutlinedTopic topic, var _) ->
                    planned(
                            task,
                            topic.told(plan(task, topic.concept(), source), task.run()),
                            progress);
        };
    }

    private Outcome planned(LessonTask.Plan task, LessonPlan plan, Progress progress) {
        progress.report("Planning", plan.beats().size(), plan.beats().size(), "beats");
        boolean asks =
                !(task.round() instanceof PlanRound.Approved) && task.request().asksLearner();
        ArtifactRef ref = store.putJson(plan);
        return new Outcome.Done(
                List.of(drafted(task, plan, ref, asks)),
                asks ? List.of() : List.of(write(task, ref)));
    }

    private LessonPlan plan(LessonTask.Plan task, Concept concept, SourceDocument source) {
        LessonPlanner planner =
                new LessonPlanner(
                        concept, shelf.get(), source, task.request(), knowledge(task, concept));
        Continuation from = task.request().continues();
        PlanDecision decision = task.round().decision();
        return from == null
                ? planner.decided(decision.answers(), decision.edits())
                : planner.continued(way(from), decision.answers(), decision.edits());
    }

    /// What the notebook shows that the lesson goes into.
    private NotebookKnowledge knowledge(LessonTask.Plan task, Concept concept) {
        ArtifactRef ref = task.request().notebook();
        return ref != null
                        && NotebookUpgrade.read(store.get(ref))
                                instanceof NotebookUpgrade.Upgraded read
                ? NotebookKnowledge.of(read.notebook(), concept.id())
                : NotebookKnowledge.NONE;
    }

    /// The notebooks before the one that goes on as `from` says, the first one's first.
    private List<Leg> way(Continuation from) {
        Deque<Leg> way = new ArrayDeque<>();
        for (Continuation step = from; step != null; step = step.before()) {
            way.addFirst(new Leg(store.getJson(step.decision(), PlanDecision.class), step.beat()));
        }
        return List.copyOf(way);
    }

    private LessonEvent drafted(
            LessonTask.Plan task, LessonPlan plan, ArtifactRef ref, boolean asks) {
        return new LessonEvent.PlanDrafted(
                new EventIds(task).of(LessonEvent.PlanDrafted.class),
                task.lesson(),
                clock.instant(),
                ref,
                task.source(),
                task.revision(),
                plan.concept(),
                plan.title(),
                plan.beats().size(),
                plan.cells(),
                plan.minutes(),
                asks);
    }

    private static LessonEvent capReached(SpendingEvents spending, CapStop at) {
        return spending.capReached(at.cap(), at.spent(), at.rest(), at.suggested());
    }

    private static LessonTask write(LessonTask.Plan task, ArtifactRef plan) {
        return new LessonTask.Write(
                task.lesson(), 1, task.run(), task.request(), task.source(), plan);
    }

    private static Outcome noModel() {
        return new Outcome.Refused(
                "no-model",
                "A language model is asked to write this lesson, and none is set up.",
                "Set one up as ./lesson model says, and retry the lesson; or ask for it again"
                        + " without naming an author.");
    }

    private Outcome unknown(LessonTask.Plan task, List<Concept> closest) {
        String near = closest.stream().map(Concept::title).collect(Collectors.joining("; "));
        String found =
                store.getJson(task.source(), SourceDocument.class).readings().stream()
                        .map(work -> "“" + work.title() + "” (" + work.url() + ")")
                        .collect(Collectors.joining("; "));
        return new Outcome.Refused(
                "unknown-topic",
                "The concept library does not teach “" + task.request().topic() + "”.",
                "What it teaches that comes closest: "
                        + near
                        + ". Ask for one of these, or write the concept yourself as"
                        + " docs/concept-format.md shows. With a language model any topic can be"
                        + " taught: ./lesson model says how to configure one."
                        + (found.isEmpty() ? "" : " To read meanwhile: " + found + "."));
    }
}
