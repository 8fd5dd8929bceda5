package org.notebooklearning.pipeline.work;

import org.notebooklearning.contracts.task.LessonTask;

/// The work of one stage.
@FunctionalInterface
public interface TaskHandler<T extends LessonTask> {
    /// Does the work and says how it ended. May be called again with the same task, after a worker
    /// died: it then has to come to the same events under the same ids.
    Outcome handle(T task, Progress progress);
}
