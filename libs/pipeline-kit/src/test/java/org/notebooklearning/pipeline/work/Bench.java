package org.notebooklearning.pipeline.work;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.TestBroker;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.DirectoryArtifactStore;
import org.notebooklearning.pipeline.trace.LessonTraces;

/// A work queue under test with all it stands on, against the given broker. Each service works with
/// its own user; the bench sends and reads as the gateway does. Closes what it started.
final class Bench implements AutoCloseable {
    static final Duration LOCK = Duration.ofSeconds(2);

    private final TestBroker broker;
    private final Function<String, LessonTraces> traces;
    final KafkaLessonLog log;
    final Events events;
    private final Path folder;
    final ArtifactStore store;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    /// What would have ended the process.
    final Queue<Throwable> processEnds = new ConcurrentLinkedQueue<>();

    private final Deque<WorkQueue<?>> queues = new ArrayDeque<>();
    private final Map<Stage, KafkaLessonLog> logs = new EnumMap<>(Stage.class);

    Bench(TestBroker broker) {
        this(broker, service -> LessonTraces.off());
    }

    /// @param traces those of each service, by its name
    Bench(TestBroker broker, Function<String, LessonTraces> traces) {
        this.broker = broker;
        this.traces = traces;
        try {
            this.folder = Files.createTempDirectory("bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.store = new DirectoryArtifactStore(folder);
        this.log =
                KafkaLessonLog.open(
                        broker.connection(ServiceAccount.GATEWAY), traces.apply("gateway"));
        this.events = new Events(broker.connection(ServiceAccount.GATEWAY));
    }

    WorkQueueSettings settings(Stage stage, int concurrency) {
        return new WorkQueueSettings(
                broker.connection(ServiceAccount.of(stage)),
                concurrency,
                LOCK,
                3,
                Duration.ofSeconds(1));
    }

    WorkQueue<LessonTask.Write> writers(int concurrency, TaskHandler<LessonTask.Write> handler) {
        return start(
                settings(Stage.WRITE, concurrency), Stage.WRITE, LessonTask.Write.class, handler);
    }

    <T extends LessonTask> WorkQueue<T> start(
            WorkQueueSettings settings, Stage stage, Class<T> type, TaskHandler<T> handler) {
        WorkQueue<T> queue = WorkQueue.start(work(settings, stage, type, handler));
        queues.push(queue);
        return queue;
    }

    <T extends LessonTask> StageWork<T> work(
            WorkQueueSettings settings, Stage stage, Class<T> type, TaskHandler<T> handler) {
        return new StageWork<>(
                settings,
                stage,
                type,
                handler,
                logs.computeIfAbsent(
                        stage,
                        _ ->
                                KafkaLessonLog.open(
                                        settings.connection(), traces.apply(stage.word()))),
                store,
                new TaskMetrics(metrics, stage),
                new RetryDelays(Duration.ofMillis(100), Duration.ofSeconds(1)),
                new RunningTasks(processEnds::add),
                new CountDownLatch(1),
                processEnds::add);
    }

    TestBroker broker() {
        return broker;
    }

    /// Of the store, which processes of their own share.
    Path folder() {
        return folder;
    }

    /// What the workers of a stage publish with.
    KafkaLessonLog logOf(Stage stage) {
        return logs.get(stage);
    }

    void send(LessonTask... tasks) {
        log.publish(List.of(), List.of(tasks));
    }

    /// Puts anything at all into a task queue.
    void sendRaw(Stage stage, String key, String value) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        broker.connection(ServiceAccount.GATEWAY).properties(Map.of()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(stage.topic(), key, value));
        }
    }

    /// How many deliveries ended with this outcome.
    long count(String outcome) {
        return metrics.find("lesson.task").tag("outcome", outcome).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    static ConditionFactory within(Duration time) {
        return Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(time);
    }

    static ConditionFactory soon() {
        return within(Duration.ofSeconds(20));
    }

    /// Waits as handlers do; interrupted, it ends as handlers should.
    static boolean await(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        queues.forEach(WorkQueue::close);
        logs.values().forEach(KafkaLessonLog::close);
        events.close();
        log.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
