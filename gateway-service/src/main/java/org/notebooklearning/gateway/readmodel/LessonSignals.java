package org.notebooklearning.gateway.readmodel;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.notebooklearning.contracts.lesson.LessonId;

/// Tells those who wait for a lesson in this process that it has new events. It only shortens the
/// wait: who listens looks into the database from time to time all the same, because another
/// gateway may have written there.
@Singleton
public final class LessonSignals {
    private final Map<LessonId, Set<Listening>> listening = new ConcurrentHashMap<>();

    /// Listens until closed. What is told from now on is not missed.
    public Listening listen(LessonId lesson) {
        Listening one = new Listening(lesson);
        listening.compute(
                lesson,
                (id, others) -> {
                    Set<Listening> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                    all.add(one);
                    return all;
                });
        return one;
    }

    void tell(LessonId lesson) {
        listening.getOrDefault(lesson, Set.of()).forEach(one -> one.told.release());
    }

    /// One who listens to one lesson.
    public final class Listening implements AutoCloseable {
        private final LessonId lesson;
        private final Semaphore told = new Semaphore(0);

        private Listening(LessonId lesson) {
            this.lesson = lesson;
        }

        /// Returns when something was told since the last call, at the latest after `longest`.
        public void await(Duration longest) throws InterruptedException {
            if (told.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                told.drainPermits();
            }
        }

        @Override
        public void close() {
            listening.computeIfPresent(
                    lesson,
                    (id, all) -> {
                        all.remove(this);
                        return all.isEmpty() ? null : all;
                    });
        }
    }
}
