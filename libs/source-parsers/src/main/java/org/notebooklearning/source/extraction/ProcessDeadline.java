package org.notebooklearning.source.extraction;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Ends this process when the time that was set last is over. The parent ends it at the deadline
/// too; this is for the case that the parent is gone.
final class ProcessDeadline {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long end;
    private int exit;

    private ProcessDeadline() {}

    static ProcessDeadline start() {
        ProcessDeadline deadline = new ProcessDeadline();
        deadline.end = System.nanoTime() + ExtractionMain.LONGEST_IDLE.toNanos();
        Thread.ofPlatform().daemon().start(deadline::watch);
        return deadline;
    }

    /// From now on the process ends with the code `exit` after `time`.
    void set(Duration time, int exitCode) {
        lock.lock();
        try {
            end = System.nanoTime() + time.toNanos();
            exit = exitCode;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        lock.lock();
        try {
            for (long left = left(); left > 0; left = left()) {
                changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        Runtime.getRuntime().halt(exit);
    }

    private long left() {
        return end - System.nanoTime();
    }
}
