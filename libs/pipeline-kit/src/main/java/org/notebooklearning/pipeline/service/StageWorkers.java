package org.notebooklearning.pipeline.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.DirectoryArtifactStore;
import org.notebooklearning.pipeline.work.TaskHandler;
import org.notebooklearning.pipeline.work.WorkQueue;

/// The workers of one stage with all they stand on; closing lets running tasks finish first.
public final class StageWorkers implements AutoCloseable {
    private final KafkaLessonLog log;
    private final WorkQueue<?> queue;

    private StageWorkers(KafkaLessonLog log, WorkQueue<?> queue) {
        this.log = log;
        this.queue = queue;
    }

    /// Starts the workers of `stage`; `handler` is given the artifact store it works with.
    public static <T extends LessonTask> StageWorkers start(
            WorkerConfig config,
            Stage stage,
            Class<T> type,
            Function<ArtifactStore, TaskHandler<T>> handler,
            MeterRegistry metrics) {
        ArtifactStore store = new DirectoryArtifactStore(config.artifacts());
        KafkaLessonLog log = KafkaLessonLog.open(config.bootstrapServers());
        return new StageWorkers(
                log,
                WorkQueue.start(
                        config.queueSettings(),
                        stage,
                        type,
                        handler.apply(store),
                        log,
                        store,
                        metrics));
    }

    @Override
    public void close() {
        queue.close();
        log.close();
    }
}
