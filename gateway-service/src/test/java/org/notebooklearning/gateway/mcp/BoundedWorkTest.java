package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void leavesWhatTakesTooLongAndCountsItUntilItEnds() {
        CountDownLatch end = new CountDownLatch(1);
        BoundedWork work = new BoundedWork("test", 1, Duration.ofMillis(50));

        assertThat(work.run(() -> waitFor(end))).isInstanceOf(BoundedWork.Outcome.Late.class);
        assertThat(work.run(() -> "next")).isInstanceOf(BoundedWork.Outcome.Busy.class);
        end.countDown();

        await().until(() -> work.run(() -> "next").equals(new BoundedWork.Outcome.Done<>("next")));
    }

    @Test
    void throwsWhatTheWorkThrowsAndIsFreeAgain() {
        BoundedWork work = new BoundedWork("test", 1, LONG);

        assertThatThrownBy(
                        () ->
                                work.run(
                                        () -> {
                                            throw new IllegalArgumentException("broken");
                                        }))
                .hasRootCauseMessage("broken");
        assertThat(work.run(() -> 1)).isEqualTo(new BoundedWork.Outcome.Done<>(1));
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return "done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
