package org.notebooklearning.pipeline.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workers of one stage in this process. Each task is handed to the handler at least once, with
/// its effects once: results and next tasks are published in one transaction before the task is
/// acknowledged, under ids that are the same on every repetition.
///
/// The queue itself tells how the stage goes on (started, progressed, retrying, finished) and fails
/// the lesson when its task can not be done.
public final class WorkQueue<T extends LessonTask> implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(WorkQueue.class);
    private static final Duration LEAVING = Duration.ofSeconds(5);

    private final StageWork<T> work;
    private final List<TaskConsumer<T>> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final StageSetup setup;

    private WorkQueue(StageWork<T> work, StageSetup setup) {
        this.work = work;
        this.setup = setup;
    }

    /// Starts taking tasks of `stage`. Returns also when Kafka can not be reached yet: the workers
    /// wait for it. `log` and `store` stay the caller's to close, after the queue.
    ///
    /// IllegalStateException where the brokers give tasks up before `settings` do.
    public static <T extends LessonTask> WorkQueue<T> start(
            WorkQueueSettings settings,
            Stage stage,
            Class<T> type,
            TaskHandler<T> handler,
            KafkaLessonLog log,
            ArtifactStore store,
            MeterRegistry metrics) {
        return start(
                new StageWork<>(
                        settings,
                        stage,
                        type,
                        handler,
                        log,
                        store,
                        new TaskMetrics(metrics, stage),
                        RetryDelays.standard(),
                        new RunningTasks(ProcessEnd::dueTo),
                        new CountDownLatch(1),
                        ProcessEnd::dueTo));
    }

    static <T extends LessonTask> WorkQueue<T> start(StageWork<T> work) {
        return start(work, StageSetup.of(work.settings(), work.stage()));
    }

    /// @param setup what the workers need at the brokers
    static <T extends LessonTask> WorkQueue<T> start(StageWork<T> work, StageSetup setup) {
        WorkQueue<T> queue = new WorkQueue<>(work, setup);
        try {
            queue.setup.ensure();
        } catch (UnavailableException e) {
            queue.setup.failed(e);
        }
        queue.startConsumers();
        return queue;
    }

    /// What keeps the workers from taking tasks, in a sentence; or empty.
    public Optional<String> fault() {
        return lostWorkers().or(setup::fault);
    }

    /// The workers that ended unasked, in a sentence; or empty. They do not come back.
    public Optional<String> lostWorkers() {
        long ended = threads.stream().filter(thread -> !thread.isAlive()).count();
        return ended == 0 || work.isStopping()
                ? Optional.empty()
                : Optional.of(ended + " of " + threads.size() + " workers ended unasked");
    }

    /// Takes no more tasks and lets running ones finish; what is not finished when the drain is
    /// over is interrupted and put back, so that another worker gets it at once.
    @Override
    public void close() {
        work.stopping().countDown();
        consumers.forEach(TaskConsumer::wake);
        try {
            if (!endedWithin(work.settings().drain())) {
                LOGGER.warn("Unfinished tasks of {} are put back", work.stage().word());
                work.running().abandonAll();
                endedWithin(LEAVING);
            }
        } catch (InterruptedException e) {
            work.running().abandonAll();
            Thread.currentThread().interrupt();
        }
    }

    private void startConsumers() {
        Semaphore asking = new Semaphore(1);
        for (int number = 1; number <= work.settings().concurrency(); number++) {
            TaskConsumer<T> consumer = new TaskConsumer<>(work, setup, number, asking);
            consumers.add(consumer);
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("lesson-" + work.stage().word() + "-" + number)
                            .start(consumer));
        }
    }

    private boolean endedWithin(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean ended = true;
        for (Thread thread : threads) {
            ended &= thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
        return ended;
    }
}
