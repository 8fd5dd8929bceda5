package org.notebooklearning.pipeline.work;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks while a task is worked on whether its learner cancels it, and interrupts the worker then:
/// a model that answers after minutes, or a notebook that runs as long, must not keep a worker from
/// lessons that are still wanted. To be closed by the worker's own thread.
final class CancelWatch implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(CancelWatch.class);
    private static final long SECONDS_BETWEEN_LOOKS = 2;
    private static final ScheduledExecutorService LOOKS =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("cancel-watch").daemon().factory());

    private final ArtifactStore store;
    private final LessonTask task;
    private final Thread worker;
    private final ScheduledFuture<?> looks;
    private boolean cancelled;
    private boolean closed;

    private CancelWatch(ArtifactStore store, LessonTask task) {
        this.store = store;
        this.task = task;
        this.worker = Thread.currentThread();
        this.looks =
                LOOKS.scheduleWithFixedDelay(
                        this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /// Begins to look on behalf of this thread.
    static CancelWatch over(ArtifactStore store, LessonTask task) {
        return new CancelWatch(store, task);
    }

    private void look() {
        try {
            if (Cancellation.isAskedFor(store, task)) {
                interrupt();
            }
        } catch (RuntimeException e) {
            LOGGER.warn("Nobody can see now whether {} is cancelled: {}", task.id(), e.toString());
        }
    }

    private synchronized void interrupt() {
        if (!closed) {
            cancelled = true;
            worker.interrupt();
        }
    }

    /// Whether it was cancelled meanwhile.
    synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Ends it. The thread is not interrupted any more where this did it.
    @Override
    public void close() {
        looks.cancel(false);
        synchronized (this) {
            closed = true;
        }
        if (cancelled) {
            Thread.interrupted();
        }
    }
}
