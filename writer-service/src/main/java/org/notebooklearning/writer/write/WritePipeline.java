package org.notebooklearning.writer.write;

import java.time.Clock;
import java.util.List;
import org.notebooklearning.concepts.compose.LessonWriting;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.pipeline.work.TaskHandler;

/// The writing stage.
///
/// 1. Write each beat of the plan, bound to the source, and publish its cells at once.
/// 2. Put the draft together: notebook, `utils.py`, proofs of the exercises, quotations, links.
/// 3. Hand it to the validator.
public final class WritePipeline implements TaskHandler<LessonTask.Write> {
    private final ConceptLibrary library;
    private final ArtifactStore store;
    private final Clock clock;

    public WritePipeline(ConceptLibrary library, ArtifactStore store, Clock clock) {
        this.library = library;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Outcome handle(LessonTask.Write task, Progress progress) {
        LessonPlan plan = store.getJson(task.plan(), LessonPlan.class);
        SourceDocument source = store.getJson(task.source(), SourceDocument.class);
        return library.concept(plan.concept())
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
                    new LessonEvent.CellsWritten(
                            new EventIds(task).of(LessonEvent.CellsWritten.class, number),
                            task.lesson(),
                            clock.instant(),
                            task.revision(),
                            beat.id(),
                            number,
                            plan.beats().size(),
                            draft.write(beat));
            progress.publish(written);
            progress.report("Writing “" + beat.title() + "”", number, plan.beats().size(), "beats");
        }
        ArtifactRef ref = store.putJson(draft.finished(library.utils()));
        return new Outcome.Done(List.of(draftWritten(task, ref)), List.of(validate(task, ref)));
    }

    private LessonEvent draftWritten(LessonTask.Write task, ArtifactRef draft) {
        return new LessonEvent.DraftWritten(
                new EventIds(task).of(LessonEvent.DraftWritten.class),
                task.lesson(),
                clock.instant(),
                task.revision(),
                task.source(),
                task.plan(),
                draft);
    }

    private static LessonTask validate(LessonTask.Write task, ArtifactRef draft) {
        return new LessonTask.Validate(
                task.lesson(),
                task.revision(),
                task.run(),
                task.request(),
                task.source(),
                task.plan(),
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
