package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RunningTasksTest {
    private final Queue<Throwable> processEnds = new ConcurrentLinkedQueue<>();
    private final RunningTasks running = new RunningTasks(processEnds::add);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void joinsTheRunThatIsGoingOn() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        RunningTasks.Taken first = running.take("a", endingAfter(mayEnd, Ending.DONE));
        RunningTasks.Taken second = running.take("a", endingAfter(mayEnd, Ending.DONE));
        mayEnd.countDown();
        assertThat(first.end().join()).isEqualTo(Ending.DONE);
        assertThat(second.end().join()).isEqualTo(Ending.DONE);
        assertThat(first.begun()).isTrue();
        assertThat(second.begun()).isFalse();
        assertThat(runs).hasValue(1);
    }

    @Test
    void takesOverTheEndingThatTheBrokerForgot() {
        assertThat(running.take("a", ending(Ending.DEAD)).end().join()).isEqualTo(Ending.DEAD);
        assertThat(running.take("a", ending(Ending.DONE)).end().join()).isEqualTo(Ending.DEAD);
        assertThat(runs).hasValue(1);
    }

    @Test
    void runsAgainWhatWasReleased() {
        running.take("a", ending(Ending.RETRIED)).end().join();
        running.take("a", ending(Ending.DONE)).end().join();
        assertThat(runs).hasValue(2);
    }

    @Test
    void putsAbandonedTasksBackThoughTheirHandlerGoesOn() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Ending> end =
                running.take(
                                "a",
                                abandoned -> {
                                    // Deaf to interruption, as a computation is.
                                    while (mayEnd.getCount() > 0) {
                                        Thread.onSpinWait();
                                    }
                                    return Ending.DONE;
                                })
                        .end();
        running.abandonAll();
        assertThat(end.join()).isEqualTo(Ending.PUT_BACK);
        mayEnd.countDown();
    }

    @Test
    void putsBackWhatEndsWithoutAnEnding() {
        CompletableFuture<Ending> end =
                running.take(
                                "a",
                                abandoned -> {
                                    throw new IllegalStateException("the log is closed");
                                })
                        .end();
        assertThat(end.join()).isEqualTo(Ending.PUT_BACK);
        assertThat(processEnds).isEmpty();
    }

    @Test
    void endsTheProcessWhereTheWorkBrokeIt() {
        OutOfMemoryError memory = new OutOfMemoryError("played");
        running.take(
                        "a",
                        abandoned -> {
                            throw memory;
                        })
                .end()
                .join();
        assertThat(processEnds).containsExactly(memory);
    }

    private Function<BooleanSupplier, Ending> ending(Ending ending) {
        return endingAfter(new CountDownLatch(0), ending);
    }

    private Function<BooleanSupplier, Ending> endingAfter(CountDownLatch latch, Ending ending) {
        return abandoned -> {
            runs.incrementAndGet();
            Bench.await(latch, Duration.ofSeconds(10));
            return ending;
        };
    }
}
