package org.notebooklearning.gateway.operations;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An answer that is found out once and then given to all who ask within a short time, so that many
/// open dashboards cost what one costs.
final class MemoizedAnswer<T> {
    private final Supplier<T> question;
    private final long nanos;
    private final ReentrantLock oneAsks = new ReentrantLock();
    private volatile @Nullable Answer<T> last;

    MemoizedAnswer(Duration time, Supplier<T> question) {
        this.question = question;
        this.nanos = time.toNanos();
    }

    /// The answer, at most as old as the time. What the question throws is not remembered.
    T get() {
        Answer<T> answer = last;
        if (answer != null && isFresh(answer)) {
            return answer.value();
        }
        oneAsks.lock();
        try {
            answer = last;
            if (answer == null || !isFresh(answer)) {
                answer = new Answer<>(question.get(), System.nanoTime());
                last = answer;
            }
            return answer.value();
        } finally {
            oneAsks.unlock();
        }
    }

    private boolean isFresh(Answer<T> answer) {
        return System.nanoTime() - answer.foundAt() < nanos;
    }

    private record Answer<T>(T value, long foundAt) {}
}
