package org.notebooklearning.pipeline.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.pipeline.log.EventIds;

/// What the queue itself tells of a task. What may happen once per delivery has the delivery in its
/// id, the rest happens once.
record TaskEvents(LessonTask task) {
    private static final double MILLIS_PER_SECOND = 1000.0;

    LessonEvent started(int delivery) {
        return new LessonEvent.StageStarted(
                ids().of(LessonEvent.StageStarted.class, delivery),
                task.lesson(),
                Instant.now(),
                task.stage(),
                task.revision(),
                delivery);
    }

    /// @param number of the report within its delivery, from 1
    /// @param awaits why the provider of the language model is waited for; null for nothing
    LessonEvent progressed(
            int delivery,
            long number,
            String doing,
            long done,
            long total,
            String unit,
            @Nullable String awaits) {
        return new LessonEvent.StageProgressed(
                ids().of(LessonEvent.StageProgressed.class, delivery, number),
                task.lesson(),
                Instant.now(),
                task.stage(),
                doing,
                done,
                total,
                unit,
                awaits);
    }

    LessonEvent retrying(int delivery, Failure failure) {
        return new LessonEvent.StageRetrying(
                ids().of(LessonEvent.StageRetrying.class, delivery),
                task.lesson(),
                Instant.now(),
                task.stage(),
                delivery,
                failure.reason());
    }

    LessonEvent finished(Duration taken) {
        return new LessonEvent.StageFinished(
                ids().of(LessonEvent.StageFinished.class),
                task.lesson(),
                Instant.now(),
                task.stage(),
                task.revision(),
                taken.toMillis() / MILLIS_PER_SECOND);
    }

    /// The failure of the lesson, with the task to put back when the learner retries.
    LessonEvent failed(Failure failure) {
        return new LessonEvent.LessonFailed(
                ids().of(LessonEvent.LessonFailed.class),
                task.lesson(),
                Instant.now(),
                task.stage(),
                failure.code(),
                failure.reason(),
                failure.remedy(),
                new WayBack.Again(task));
    }

    private EventIds ids() {
        return new EventIds(task);
    }
}
