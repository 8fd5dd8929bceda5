package org.notebooklearning.pipeline.work;

import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// How a learner's change of mind reaches the workers: a mark in the artifact store, since a task
/// that is already out can not be taken back from its queue.
public final class Cancellation {
    private Cancellation() {}

    /// The mark that ends all work on this run of the lesson.
    public static String mark(LessonId lesson, int run) {
        return "cancelled/" + lesson + "/" + run;
    }

    static boolean isAskedFor(ArtifactStore store, LessonTask task) {
        return store.isMarked(mark(task.lesson(), task.run()));
    }
}
