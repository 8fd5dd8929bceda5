package org.notebooklearning.pipeline.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Function;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.MeasuredArtifactStore;
import org.notebooklearning.pipeline.work.TaskHandler;
import org.notebooklearning.pipeline.work.WorkQueue;

/// The workers of one stage with all they stand on; closing lets running tasks finish first.
public final class StageWorkers implements AutoCloseable {
    private final KafkaLessonLog log;
    private final ArtifactStore store;
    private final WorkQueue<?> queue;

    private StageWorkers(KafkaLessonLog log, ArtifactStore store, WorkQueue<?> queue) {
        this.log = log;
        this.store = store;
        this.queue = queue;
    }

    /// Starts the workers of `stage`; `handler` is given the artifact store it works with.
    public static <T extends LessonTask> StageWorkers start(
            WorkerConfig config,
            Stage stage,
            Class<T> type,
            Function<ArtifactStore, TaskHandler<T>> handler,
            MeterRegistry metrics) {
        ArtifactStore store =
                new MeasuredArtifactStore(config.store(ServiceAccount.of(stage)), metrics);
        KafkaConnection connection = config.connection(ServiceAccount.of(stage));
        KafkaLessonLog log =
                KafkaLessonLog.open(connection, config.traces(ServiceAccount.of(stage)));
        return new StageWorkers(
                log,
                store,
                WorkQueue.start(
                        config.queueSettings(connection),
                        stage,
                        type,
                        handler.apply(store),
                        log,
                        store,
                        metrics));
    }

    /// What keeps the workers from taking tasks or from publishing, in a sentence; or empty.
    public Optional<String> fault() {
        return queue.fault().or(log::fault).or(store::fault);
    }

    /// The workers that ended unasked, in a sentence; or empty. They do not come back.
    public Optional<String> lostWorkers() {
        return queue.lostWorkers();
    }

    @Override
    public void close() {
        queue.close();
        log.close();
    }
}
