package org.notebooklearning.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoizedAnswerTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnceForManyWhoAskAtTheSameTime() throws Exception {
        MemoizedAnswer<Integer> remembered =
                new MemoizedAnswer<>(Duration.ofDays(1), asked::incrementAndGet);

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = remembered::get;
            for (Future<Integer> answer : callers.invokeAll(Collections.nCopies(50, call))) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void asksAgainWhenTheTimeIsOver() {
        MemoizedAnswer<Integer> remembered =
                new MemoizedAnswer<>(Duration.ZERO, asked::incrementAndGet);

        assertThat(remembered.get()).isEqualTo(1);
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void doesNotRememberFaults() {
        MemoizedAnswer<Integer> remembered =
                new MemoizedAnswer<>(
                        Duration.ofDays(1),
                        () -> {
                            if (asked.incrementAndGet() == 1) {
                                throw new IllegalStateException("not now");
                            }
                            return 7;
                        });

        assertThatThrownBy(remembered::get).hasMessage("not now");
        assertThat(remembered.get()).isEqualTo(7);
    }
}
