package org.notebooklearning.pipeline.work;

import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// How often a task was begun, as marks in the artifact store tell. The brokers' count of
/// deliveries is higher: they hand a task to a worker whose process is gone, too, where that worker
/// had asked for one before.
final class TaskStarts {
    private TaskStarts() {}

    /// Marks that the task is begun.
    ///
    /// @param delivery as the brokers count it
    /// @return the number of this start, from 1
    static int begin(ArtifactStore store, LessonTask task, int delivery) {
        int before = 0;
        for (int earlier = 1; earlier < delivery; earlier++) {
            before += store.isMarked(mark(task, earlier)) ? 1 : 0;
        }
        store.mark(mark(task, delivery));
        return before + 1;
    }

    private static String mark(LessonTask task, int delivery) {
        return "started/" + task.id() + "/" + delivery;
    }
}
