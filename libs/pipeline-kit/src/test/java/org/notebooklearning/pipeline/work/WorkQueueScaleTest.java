package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.SharedKafka;

/// How the work queue fares with more workers, and how long a task takes from one stage to the
/// next. What it prints stands in docs/scale.md; what it demands holds on a busy machine, too.
@Timeout(120)
@ExtendWith(SharedKafka.class)
class WorkQueueScaleTest {
    private static final Duration TASK = Duration.ofMillis(400);
    private static final int TASKS_OF_EACH = 12;
    private static final int HANDED_OVER = 60;
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(SharedKafka.broker());
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    /// Tasks that only take time, so that the machine's cores are not what is measured.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void keepsItsWorkersBusy(int workers) {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        AtomicLong first = new AtomicLong(Long.MAX_VALUE);
        AtomicLong last = new AtomicLong();
        bench.writers(
                workers,
                (task, progress) -> {
                    first.accumulateAndGet(System.nanoTime(), Math::min);
                    Bench.await(never, TASK);
                    last.accumulateAndGet(System.nanoTime(), Math::max);
                    done.incrementAndGet();
                    return Tasks.written(task);
                });
        int tasks = workers * TASKS_OF_EACH;
        bench.send(
                IntStream.range(0, tasks)
                        .mapToObj(number -> Tasks.write("busy-" + workers))
                        .toArray(LessonTask[]::new));
        Bench.within(Duration.ofSeconds(60)).until(() -> done.get() == tasks);

        double seconds = (last.get() - first.get()) / 1e9;
        double efficiency = tasks * TASK.toMillis() / 1e3 / workers / seconds;
        System.out.printf(
                "%d workers: %d tasks of %d ms in %.2f s, efficiency %.2f%n",
                workers, tasks, TASK.toMillis(), seconds, efficiency);
        assertThat(efficiency).isBetween(0.6, 1.01);
    }

    /// From the end of one stage to the beginning of the next, as the lesson's log tells them.
    @Test
    void handsTasksFromStageToStage() {
        bench.start(
                bench.settings(Stage.INGEST, 1),
                Stage.INGEST,
                LessonTask.Ingest.class,
                (task, progress) -> Tasks.ingested(task));
        bench.start(
                bench.settings(Stage.PLAN, 1),
                Stage.PLAN,
                LessonTask.Plan.class,
                (task, progress) ->
                        new Outcome.Refused("played", "This is a test.", "None is needed."));
        List<Long> micros = new ArrayList<>();
        for (int number = 0; number < HANDED_OVER; number++) {
            LessonTask.Ingest task = Tasks.ingest("handed-over");
            bench.send(task);
            Bench.soon()
                    .until(
                            () ->
                                    !bench.events
                                            .of(task.lesson(), LessonEvent.LessonFailed.class)
                                            .isEmpty());
            Instant ended =
                    bench.events.of(task.lesson(), LessonEvent.StageFinished.class).getFirst().at();
            Instant begun =
                    bench.events.of(task.lesson(), LessonEvent.StageStarted.class).getLast().at();
            micros.add(Duration.between(ended, begun).toNanos() / 1_000);
        }
        micros.sort(null);
        long median = micros.get(HANDED_OVER / 2);
        System.out.printf(
                "hand-over: median %.1f ms, nine of ten within %.1f ms%n",
                median / 1e3, micros.get(HANDED_OVER * 9 / 10) / 1e3);
        assertThat(Duration.ofNanos(median * 1_000)).isLessThan(Duration.ofMillis(300));
    }
}
