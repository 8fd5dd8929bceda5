package org.notebooklearning.pipeline.work;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.EventIds;

/// Tasks and results for tests.
final class Tasks {
    static final ArtifactRef ARTIFACT = new ArtifactRef("0".repeat(64), "application/json", 2);
    static final LessonRequest REQUEST =
            new LessonRequest(
                    "RMSNorm", "", new SourceReference.TopicOnly(), null, null, Review.NONE, null);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Tasks() {}

    static LessonTask.Write write(String name) {
        return new LessonTask.Write(newLesson(name), 1, 0, REQUEST, ARTIFACT, ARTIFACT);
    }

    static LessonTask.Ingest ingest(String name) {
        return new LessonTask.Ingest(newLesson(name), 1, 0, REQUEST);
    }

    /// The result of an ingest task: one event and the plan task.
    static Outcome.Done ingested(LessonTask.Ingest task) {
        return new Outcome.Done(
                List.of(
                        new LessonEvent.SourceIngested(
                                new EventIds(task).of(LessonEvent.SourceIngested.class),
                                task.lesson(),
                                java.time.Instant.now(),
                                ARTIFACT,
                                "A title",
                                1,
                                1,
                                1)),
                List.of(
                        new LessonTask.Plan(
                                task.lesson(),
                                1,
                                task.run(),
                                REQUEST,
                                ARTIFACT,
                                new PlanRound.First())));
    }

    /// The result of a write task: one event.
    static Outcome.Done written(LessonTask.Write task) {
        return new Outcome.Done(
                List.of(
                        new LessonEvent.CellsWritten(
                                new EventIds(task).of(LessonEvent.CellsWritten.class, 1),
                                task.lesson(),
                                java.time.Instant.now(),
                                task.revision(),
                                "intuition",
                                1,
                                1,
                                List.of())),
                List.of());
    }

    private static LessonId newLesson(String name) {
        return new LessonId(name + "-" + NUMBER.incrementAndGet());
    }
}
