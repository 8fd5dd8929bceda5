package org.notebooklearning.pipeline.work;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// What all workers of one queue share.
///
/// @param stopping counted down when the queue closes
/// @param processEnd told of what breaks the process, which is to end with it
record StageWork<T extends LessonTask>(
        WorkQueueSettings settings,
        Stage stage,
        Class<T> type,
        TaskHandler<T> handler,
        KafkaLessonLog log,
        ArtifactStore store,
        TaskMetrics metrics,
        RetryDelays delays,
        RunningTasks running,
        CountDownLatch stopping,
        Consumer<Throwable> processEnd) {

    boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
