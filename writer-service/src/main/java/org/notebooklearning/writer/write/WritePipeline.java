package org.notebooklearning.writer.write;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.notebooklearning.author.lesson.LessonAuthor;
import org.notebooklearning.concepts.compose.LessonWriting;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.meter.CapStop;
import org.notebooklearning.pipeline.log.AssistantEvents;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.SpendingEvents;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.pipeline.work.TaskHandler;
import org.notebooklearning.writer.author.ModelWriting;

/// The writing stage.
///
/// 1. Write each beat of the plan, bound to the source, and publish its cells at once: from the
/// library, or by the language model that outlined the plan.
/// 2. Put the draft together: notebook, `utils.py`, proofs of the exercises, quotations, links.
/// 3. Where it is wanted, have the language model judge it by the rules on meaning: the validator
/// reaches no network.
/// 4. Hand it to the validator. Where a model costs more than it may, wait until the learner allows
/// it; where the learner's assistant writes and nobody is there, wait until somebody is.
public final class WritePipeline implements TaskHandler<LessonTask.Write> {
    private final Supplier<ConceptLibrary> shelf;
    private final ArtifactStore store;
    private final Clock clock;
    private final ModelWriting model;

    /// @param shelf the concepts that are taught now
    /// @param model writes what a language model outlined
    public WritePipeline(
            Supplier<ConceptLibrary> shelf, ArtifactStore store, Clock clock, ModelWriting model) {
        this.shelf = shelf;
        this.store = store;
        this.clock = clock;
        this.model = model;
    }

    @Override
    public Outcome handle(LessonTask.Write task, Progress progress) {
        LessonPlan plan = store.getJson(task.plan(), LessonPlan.class);
        SourceDocument source = store.getJson(task.source(), SourceDocument.class);
        PlanAuthor author = plan.author();
        if (author != null) {
            return authored(task, plan, author, source, progress);
        }
        return shelf.get()
                .concept(plan.concept())
                .map(concept -> written(task, plan, source, concept, progress))
                .orElseGet(() -> gone(plan));
    }

    private Outcome written(
            LessonTask.Write task,
            LessonPlan plan,
            SourceDocument source,
            Concept concept,
            Progress progress) {
        LessonWriting draft = new LessonWriting(concept, plan, source);
        int number = 0;
        for (PlannedBeat beat : plan.beats()) {
            number++;
            LessonEvent written =
                    new BeatsTold(task, clock)
                            .cells(beat.id(), number, plan.beats().size(), draft.write(beat));
            progress.publish(written);
            progress.report("Writing “" + beat.title() + "”", number, plan.beats().size(), "beats");
        }
        LessonDraft finished = draft.finished(shelf.get().utils());
        return done(task, task.plan(), model.read(task, plan, source, finished, progress));
    }

    private Outcome authored(
            LessonTask.Write task,
            LessonPlan plan,
            PlanAuthor author,
            SourceDocument source,
            Progress progress) {
        BeatsTold told = new BeatsTold(task, clock);
        SpendingEvents spending = new SpendingEvents(task, clock);
        ModelWriting.Result result =
                model.write(
                        task,
                        plan,
                        author,
                        source,
                        told::asTheyCome,
                        uses -> progress.publish(spending.used(uses)),
                        progress);
        return switch (result) {
            case ModelWriting.Result.None none -> none.why();
            case ModelWriting.Result.Awaited(int requests) ->
                    new Outcome.Done(
                            List.of(new AssistantEvents(task, clock).awaited(requests)), List.of());
            case ModelWriting.Result.Stopped(CapStop at) ->
                    new Outcome.Done(
                            List.of(
                                    spending.capReached(
                                            at.cap(), at.spent(), at.rest(), at.suggested())),
                            List.of());
            case ModelWriting.Result.Written(LessonAuthor.Authored lesson, Authorship by) -> {
                Concept concept = lesson.concept().reading().concept();
                if (concept == null) {
                    throw new IllegalStateException(
                            "What was written is no concept: "
                                    + lesson.concept().reading().problems());
                }
                LessonWriting draft = new LessonWriting(concept, lesson.plan(), source);
                lesson.plan().beats().forEach(draft::write);
                LessonDraft finished = PackagesNote.in(draft.finished(shelf.get().utils()).by(by));
                MeaningReading reading = lesson.reading();
                yield done(
                        task,
                        store.putJson(lesson.plan()),
                        reading == null ? finished : finished.read(reading));
            }
        };
    }

    private Outcome done(LessonTask.Write task, ArtifactRef plan, LessonDraft draft) {
        ArtifactRef ref = store.putJson(draft);
        return new Outcome.Done(
                List.of(draftWritten(task, plan, ref)), List.of(validate(task, plan, ref)));
    }

    private LessonEvent draftWritten(LessonTask.Write task, ArtifactRef plan, ArtifactRef draft) {
        return new LessonEvent.DraftWritten(
                new EventIds(task).of(LessonEvent.DraftWritten.class),
                task.lesson(),
                clock.instant(),
                task.revision(),
                task.source(),
                plan,
                draft);
    }

    private static LessonTask validate(LessonTask.Write task, ArtifactRef plan, ArtifactRef draft) {
        return new LessonTask.Validate(
                task.lesson(),
                task.revision(),
                task.run(),
                task.request(),
                task.source(),
                plan,
                draft);
    }

    private static Outcome gone(LessonPlan plan) {
        return new Outcome.Refused(
                "concept-gone",
                "The plan is about the concept “"
                        + plan.concept()
                        + "”, which this library has not.",
                "Submit the lesson again: it will be planned with the library as it is now.");
    }
}
