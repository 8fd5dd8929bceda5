package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.pipeline.SharedKafka;
import org.notebooklearning.pipeline.TestBroker;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.log.UnavailableException;

/// What the work queue promises, on a real broker.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(SharedKafka.class)
class WorkQueueGuaranteesTest {
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(SharedKafka.broker());
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    @Test
    void finishesTaskOfKilledWorkerWithinTenSeconds() throws Exception {
        // The lock of production: what is promised does not wait for it.
        Duration lock = Duration.ofSeconds(30);
        LessonTask.Write task = Tasks.write("killed");
        try (WorkerProcess victim = WorkerProcess.start(bench, lock, 1)) {
            bench.send(task);
            assertThat(victim.awaitTask()).isEqualTo(task.id());
            bench.start(
                    new WorkQueueSettings(
                            SharedKafka.connection(ServiceAccount.WRITER),
                            1,
                            lock,
                            4,
                            Duration.ofSeconds(1)),
                    Stage.WRITE,
                    LessonTask.Write.class,
                    (it, progress) -> Tasks.written(it));
            victim.kill();
            long killed = System.nanoTime();
            Bench.within(Duration.ofSeconds(10)).until(() -> !finished(task).isEmpty());
            System.out.printf(
                    "finished %.1f s after the kill%n", (System.nanoTime() - killed) / 1e9);
        }
        assertThat(bench.events.of(task.lesson(), LessonEvent.CellsWritten.class)).hasSize(1);
        assertThat(bench.events.of(task.lesson(), LessonEvent.StageStarted.class))
                .extracting(LessonEvent.StageStarted::delivery)
                .containsExactly(1, 2);
    }

    /// Workers of a process that was killed have asked the broker for tasks, too. What it hands to
    /// them is lost like what they held, and counts as a delivery.
    @Test
    @Timeout(120)
    void countsAKillOnceHoweverManyWorkersItEnds() throws Exception {
        int kills = 3;
        LessonTask.Write task = Tasks.write("killed-among-many");
        for (int kill = 0; kill < kills; kill++) {
            try (WorkerProcess victim = WorkerProcess.start(bench, Bench.LOCK, 6)) {
                if (kill == 0) {
                    bench.send(task);
                }
                assertThat(victim.awaitTask()).isEqualTo(task.id());
                victim.kill();
            }
        }
        bench.start(
                new WorkQueueSettings(
                        SharedKafka.connection(ServiceAccount.WRITER),
                        6,
                        Bench.LOCK,
                        4,
                        Duration.ofSeconds(1)),
                Stage.WRITE,
                LessonTask.Write.class,
                (it, progress) -> Tasks.written(it));

        Bench.soon().until(() -> !finished(task).isEmpty());
        assertThat(bench.events.of(task.lesson(), LessonEvent.StageStarted.class))
                .extracting(LessonEvent.StageStarted::delivery)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void endsTheProcessOfAWorkerWithoutMemoryAndHasAnotherTakeUpItsTask() throws Exception {
        LessonTask.Write task = Tasks.write("out-of-memory");
        try (WorkerProcess victim = WorkerProcess.startWithoutMemory(bench, Bench.LOCK)) {
            bench.send(task);
            assertThat(victim.awaitTask()).isEqualTo(task.id());
            assertThat(victim.awaitEnd()).isEqualTo(ProcessEnd.EXIT_CODE);
        }
        bench.writers(1, (it, progress) -> Tasks.written(it));

        Bench.soon().until(() -> !finished(task).isEmpty());
        assertThat(bench.events.of(task.lesson(), LessonEvent.StageStarted.class))
                .extracting(LessonEvent.StageStarted::delivery)
                .containsExactly(1, 2);
    }

    @Test
    void triesATaskAgainWhoseStackWasTooDeep() {
        AtomicInteger tries = new AtomicInteger();
        bench.writers(
                1,
                (task, progress) -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new StackOverflowError("played");
                    }
                    return Tasks.written(task);
                });
        LessonTask.Write task = Tasks.write("deep");
        bench.send(task);

        Bench.soon().until(() -> !finished(task).isEmpty());
        assertThat(bench.processEnds).isEmpty();
    }

    @Test
    void endsTheProcessWithAWorkerThreadAndTellsOfItMeanwhile() {
        NoClassDefFoundError missing = new NoClassDefFoundError("played");
        AtomicInteger calls = new AtomicInteger();
        WorkQueueSettings settings = bench.settings(Stage.WRITE, 2);
        WorkQueue<LessonTask.Write> queue =
                WorkQueue.start(
                        bench.work(
                                settings,
                                Stage.WRITE,
                                LessonTask.Write.class,
                                (task, progress) -> Tasks.written(task)),
                        new StageSetup(
                                settings,
                                Stage.WRITE,
                                () -> {
                                    if (calls.incrementAndGet() == 2) {
                                        throw missing;
                                    }
                                    throw new UnavailableException("The broker is away");
                                }));

        Bench.soon()
                // The thread that waits would be given the error of the one that ends.
                .dontCatchUncaughtExceptions()
                .until(() -> queue.lostWorkers().isPresent());

        assertThat(queue.lostWorkers()).hasValue("1 of 2 workers ended unasked");
        assertThat(queue.fault()).isEqualTo(queue.lostWorkers());
        assertThat(bench.processEnds).containsExactly(missing);
        queue.close();
        assertThat(queue.lostWorkers()).isEmpty();
    }

    @Test
    void runsTaskThreeTimesLongerThanTheLockOnce() {
        AtomicInteger runs = new AtomicInteger();
        bench.writers(
                2,
                (task, progress) -> {
                    runs.incrementAndGet();
                    Bench.await(new CountDownLatch(1), Bench.LOCK.multipliedBy(3).plusMillis(300));
                    return Tasks.written(task);
                });
        LessonTask.Write task = Tasks.write("long");
        bench.send(task);
        Bench.soon().until(() -> !finished(task).isEmpty());
        assertThat(runs).hasValue(1);
        assertThat(bench.events.of(task.lesson(), LessonEvent.StageStarted.class)).hasSize(1);
        assertThat(finished(task).getFirst().seconds()).isGreaterThan(6);
    }

    @Test
    void slowTaskDoesNotDelayTheOthers() {
        CountDownLatch slowMayEnd = new CountDownLatch(1);
        LessonTask.Write slow = Tasks.write("slow");
        bench.writers(
                2,
                (task, progress) -> {
                    if (task.equals(slow)) {
                        Bench.await(slowMayEnd, Duration.ofSeconds(50));
                    }
                    return Tasks.written(task);
                });
        bench.send(slow);
        Bench.soon().until(() -> !started(slow).isEmpty());
        List<LessonTask.Write> others =
                IntStream.range(0, 10).mapToObj(i -> Tasks.write("quick")).toList();
        bench.send(others.toArray(LessonTask[]::new));

        Bench.within(Duration.ofSeconds(8))
                .until(() -> others.stream().noneMatch(one -> finished(one).isEmpty()));
        assertThat(finished(slow)).isEmpty();
        slowMayEnd.countDown();
        Bench.soon().until(() -> !finished(slow).isEmpty());
    }

    @Test
    void poisonTaskEndsInDeadLetterAndFailedLesson() {
        LessonTask.Write poison = Tasks.write("poison");
        LessonTask.Write good = Tasks.write("good");
        AtomicInteger tries = new AtomicInteger();
        bench.writers(
                1,
                (task, progress) -> {
                    if (task.equals(poison)) {
                        tries.incrementAndGet();
                        throw new IllegalStateException("no such beat");
                    }
                    return Tasks.written(task);
                });
        bench.send(poison, good);

        Bench.soon().until(() -> bench.events.deadLetter(poison.lesson()).isPresent());
        Bench.soon().until(() -> !finished(good).isEmpty());
        var letter = bench.events.deadLetter(poison.lesson()).orElseThrow();
        assertThat(Json.read(letter.value(), LessonTask.class)).isEqualTo(poison);
        assertThat(new String(letter.headers().lastHeader("reason").value()))
                .contains("no such beat");
        assertThat(tries).hasValue(3);
        assertThat(bench.events.of(poison.lesson(), LessonEvent.StageRetrying.class)).hasSize(2);
        LessonEvent.LessonFailed failed =
                bench.events.of(poison.lesson(), LessonEvent.LessonFailed.class).getFirst();
        assertThat(failed.code()).isEqualTo("internal-error");
        assertThat(failed.wayBack()).isEqualTo(new WayBack.Again(poison));
        Bench.soon().until(() -> bench.count("dead") == 1);
    }

    @Test
    void survivesBrokerRestartInTheMiddle(@TempDir Path own) {
        TestBroker broker = TestBroker.start(own);
        int port = broker.port();
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        try (Bench here = new Bench(broker)) {
            LessonTask.Write during = Tasks.write("during");
            LessonTask.Write after = Tasks.write("after");
            here.writers(
                    2,
                    (task, progress) -> {
                        if (task.equals(during)) {
                            runs.incrementAndGet();
                            Bench.await(mayEnd, Duration.ofSeconds(50));
                        }
                        return Tasks.written(task);
                    });
            here.send(during);
            Bench.soon()
                    .until(
                            () ->
                                    !here.events
                                            .of(during.lesson(), LessonEvent.StageStarted.class)
                                            .isEmpty());
            broker.close();
            mayEnd.countDown();
            broker = TestBroker.start(own, port);

            Bench.soon().until(() -> isFinished(here, during));
            here.send(after);
            Bench.soon().until(() -> isFinished(here, after));
            assertThat(here.events.of(during.lesson(), LessonEvent.CellsWritten.class)).hasSize(1);
            assertThat(runs).hasValue(1);
        } finally {
            broker.close();
        }
    }

    @Test
    void drainsGracefullyOnClose() {
        LessonTask.Write ends = Tasks.write("ends");
        LessonTask.Write hangs = Tasks.write("hangs");
        Set<String> running = ConcurrentHashMap.newKeySet();
        CountDownLatch closing = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        WorkQueue<LessonTask.Write> old =
                bench.writers(
                        2,
                        (task, progress) -> {
                            running.add(task.id());
                            Bench.await(closing, Duration.ofSeconds(50));
                            if (task.equals(hangs)) {
                                try {
                                    Bench.await(new CountDownLatch(1), Duration.ofSeconds(50));
                                } catch (UnavailableException e) {
                                    interrupted.incrementAndGet();
                                    throw e;
                                }
                            }
                            return Tasks.written(task);
                        });
        bench.send(ends, hangs);
        Bench.soon().until(() -> running.size() == 2);
        closing.countDown();
        old.close();

        Bench.soon().until(() -> !finished(ends).isEmpty());
        assertThat(finished(hangs)).isEmpty();
        bench.writers(1, (task, progress) -> Tasks.written(task));
        Bench.within(Duration.ofSeconds(6)).until(() -> !finished(hangs).isEmpty());
        assertThat(interrupted).hasValue(1);
        assertThat(started(ends)).hasSize(1);
        assertThat(bench.events.of(hangs.lesson(), LessonEvent.StageRetrying.class)).isEmpty();
    }

    @Test
    void neverLosesTasksProducedBeforeAnyWorkerStarted() {
        List<LessonTask.Ingest> early =
                IntStream.range(0, 5).mapToObj(i -> Tasks.ingest("early")).toList();
        bench.send(early.toArray(LessonTask[]::new));
        // The only test that takes ingest tasks: its share group starts here.
        bench.start(
                bench.settings(Stage.INGEST, 2),
                Stage.INGEST,
                LessonTask.Ingest.class,
                (task, progress) -> Tasks.ingested(task));
        Set<String> planned = ConcurrentHashMap.newKeySet();
        bench.start(
                bench.settings(Stage.PLAN, 1),
                Stage.PLAN,
                LessonTask.Plan.class,
                (task, progress) -> {
                    planned.add(task.lesson().value());
                    return new Outcome.Done(List.of(), List.of());
                });
        Bench.soon()
                .until(
                        () ->
                                early.stream()
                                        .allMatch(one -> planned.contains(one.lesson().value())));
        assertThat(early)
                .allMatch(one -> hasEvent(one, LessonEvent.SourceIngested.class))
                .allMatch(one -> hasEvent(one, LessonEvent.StageFinished.class));
    }

    @Test
    void handsEveryTaskOutOnceWhileNothingFails() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger runs = new AtomicInteger();
        List<LessonTask.Write> many =
                IntStream.range(0, 100).mapToObj(i -> Tasks.write("many")).toList();
        bench.writers(
                4,
                (task, progress) -> {
                    runs.incrementAndGet();
                    seen.add(task.id());
                    return Tasks.written(task);
                });
        long start = System.nanoTime();
        many.forEach(bench::send);
        Bench.within(Duration.ofSeconds(40)).until(() -> bench.count("done") == many.size());
        System.out.printf("100 tasks in %.1f s%n", (System.nanoTime() - start) / 1e9);
        assertThat(seen).hasSize(many.size());
        assertThat(runs).hasValue(many.size());
        assertThat(bench.metrics.counter("lesson.task.redeliveries", "stage", "write").count())
                .isZero();
    }

    @Test
    void cancelledTaskLeavesNoResult() {
        LessonTask.Write running = Tasks.write("cancelled-running");
        LessonTask.Write waiting = Tasks.write("cancelled-waiting");
        CountDownLatch never = new CountDownLatch(1);
        bench.writers(
                1,
                (task, progress) -> {
                    while (true) {
                        progress.report("writing", 1, 2, "beats");
                        Bench.await(never, Duration.ofMillis(50));
                    }
                });
        bench.send(running);
        Bench.soon().until(() -> !started(running).isEmpty());
        bench.store.mark(Cancellation.mark(waiting.lesson(), waiting.run()));
        bench.store.mark(Cancellation.mark(running.lesson(), running.run()));
        bench.send(waiting);

        Bench.soon().until(() -> bench.count("cancelled") == 2);
        assertThat(bench.events.of(running.lesson()))
                .allMatch(
                        event ->
                                event instanceof LessonEvent.StageStarted
                                        || event instanceof LessonEvent.StageProgressed);
        assertThat(bench.events.of(waiting.lesson())).isEmpty();
    }

    private List<LessonEvent.StageStarted> started(LessonTask task) {
        return bench.events.of(task.lesson(), LessonEvent.StageStarted.class);
    }

    private List<LessonEvent.StageFinished> finished(LessonTask task) {
        return bench.events.of(task.lesson(), LessonEvent.StageFinished.class);
    }

    private boolean hasEvent(LessonTask task, Class<? extends LessonEvent> kind) {
        Bench.soon().until(() -> !bench.events.of(task.lesson(), kind).isEmpty());
        return true;
    }

    private static boolean isFinished(Bench bench, LessonTask task) {
        return !bench.events.of(task.lesson(), LessonEvent.StageFinished.class).isEmpty();
    }
}
