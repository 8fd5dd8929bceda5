package org.notebooklearning.gateway.engines;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.WorkQueue;
import org.notebooklearning.pipeline.work.WorkQueueSettings;

/// Two workers of the ingest stage that take tasks as the ingest-service does and find
/// nothing in their sources.
public final class IdleReaders implements AutoCloseable {
    private final KafkaLessonLog log;
    private final WorkQueue<LessonTask.Ingest> queue;

    private IdleReaders(KafkaLessonLog log, WorkQueue<LessonTask.Ingest> queue) {
        this.log = log;
        this.queue = queue;
    }

    /// Starts them at the broker at `servers`.
    public static IdleReaders start(String servers, ArtifactStore store) {
        KafkaConnection connection = SecuredKafka.connection(servers, ServiceAccount.INGEST);
        KafkaLessonLog log = KafkaLessonLog.open(connection);
        WorkQueueSettings settings =
                new WorkQueueSettings(
                        connection, 2, Duration.ofSeconds(5), 5, Duration.ofSeconds(5));
        return new IdleReaders(
                log,
                WorkQueue.start(
                        settings,
                        Stage.INGEST,
                        LessonTask.Ingest.class,
                        (task, progress) -> handedOn(task, store),
                        log,
                        store,
                        new SimpleMeterRegistry()));
    }

    private static Outcome handedOn(LessonTask.Ingest task, ArtifactStore store) {
        SourceDocument nothing = SourceDocument.none();
        ArtifactRef source = store.putJson(nothing);
        return new Outcome.Done(
                List.of(
                        new LessonEvent.SourceIngested(
                                new EventIds(task).of(LessonEvent.SourceIngested.class),
                                task.lesson(),
                                Instant.now(),
                                source,
                                nothing.title(),
                                0,
                                0,
                                0)),
                List.of(
                        new LessonTask.Plan(
                                task.lesson(),
                                1,
                                task.run(),
                                task.request(),
                                source,
                                new PlanRound.First())));
    }

    @Override
    public void close() {
        queue.close();
        log.close();
    }
}
