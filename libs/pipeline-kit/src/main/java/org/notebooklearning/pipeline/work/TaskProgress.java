package org.notebooklearning.pipeline.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;

/// The progress of one delivery of a task. Every report is also where a handler learns that its
/// result is not wanted any more.
final class TaskProgress implements Progress {
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(500);

    private final TaskEvents events;
    private final int delivery;
    private final PatientLog log;
    private final Runnable stopUnwanted;
    // Handlers report from several threads; who finds another one publishing is too frequent.
    private final ReentrantLock publishing = new ReentrantLock();
    private long number;
    private long lastNanos;

    /// @param stopUnwanted throws [StoppedTaskException] when the task is to be left
    TaskProgress(TaskEvents events, int delivery, PatientLog log, Runnable stopUnwanted) {
        this.events = events;
        this.delivery = delivery;
        this.log = log;
        this.stopUnwanted = stopUnwanted;
    }

    @Override
    public void report(String doing, long done, long total, String unit) {
        report(doing, done, total, unit, null);
    }

    @Override
    public void report(String doing, @Nullable String awaits) {
        report(doing, 0, 0, "", awaits);
    }

    private void report(String doing, long done, long total, String unit, @Nullable String awaits) {
        stopUnwanted.run();
        if (!publishing.tryLock()) {
            return;
        }
        try {
            long now = System.nanoTime();
            if (number > 0 && now - lastNanos < SHORTEST_INTERVAL.toNanos()) {
                return;
            }
            number++;
            lastNanos = now;
            log.tryPublish(events.progressed(delivery, number, doing, done, total, unit, awaits));
        } finally {
            publishing.unlock();
        }
    }

    @Override
    public void publish(LessonEvent event) {
        stopUnwanted.run();
        log.publish(List.of(event), List.of());
    }
}
