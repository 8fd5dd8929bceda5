package org.notebooklearning.pipeline.log;

import java.time.Clock;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;

/// What a task tells of its learner's assistant.
public final class AssistantEvents {
    private final LessonTask task;
    private final Clock clock;

    public AssistantEvents(LessonTask task, Clock clock) {
        this.task = task;
        this.clock = clock;
    }

    /// So many `requests` wait, and the task goes on once the assistant has written.
    public LessonEvent awaited(int requests) {
        return new LessonEvent.AssistantAwaited(
                new EventIds(task).of(LessonEvent.AssistantAwaited.class),
                task.lesson(),
                clock.instant(),
                task.stage(),
                requests,
                new WayBack.Again(task));
    }
}
