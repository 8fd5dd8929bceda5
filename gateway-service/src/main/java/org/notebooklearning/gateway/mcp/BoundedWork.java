package org.notebooklearning.gateway.mcp;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Runs work on what came from outside so that it can neither hold up a caller for long nor take
/// more than some threads. What is left because it takes too long keeps its thread until it ends,
/// and counts until then.
final class BoundedWork {
    private final String name;
    private final Semaphore free;
    private final Duration limit;

    /// @param atOnce how many may run at the same time
    /// @param limit how long a caller waits
    BoundedWork(String name, int atOnce, Duration limit) {
        this.name = name;
        this.free = new Semaphore(atOnce);
        this.limit = limit;
    }

    /// What `work` gives, or why there is nothing. What it throws is thrown here.
    <T> Outcome<T> run(Supplier<T> work) {
        if (!free.tryAcquire()) {
            return new Outcome.Busy<>();
        }
        FutureTask<T> task =
                new FutureTask<>(
                        () -> {
                            try {
                                return work.get();
                            } finally {
                                free.release();
                            }
                        });
        // A thread of the system: parsing does not yield, and would hold a carrier of virtual ones.
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return new Outcome.Done<>(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Outcome.Late<>(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Late<>(limit);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The work of " + name + " failed", e.getCause());
        }
    }

    /// What became of the work.
    sealed interface Outcome<T> {
        /// It was done in time.
        record Done<T>(T value) implements Outcome<T> {}

        /// Too much else is done now.
        record Busy<T>() implements Outcome<T> {}

        /// It was not done in time.
        record Late<T>(Duration limit) implements Outcome<T> {}
    }
}
