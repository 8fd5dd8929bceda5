package org.notebooklearning.gateway.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusedCallException;

/// The room in which notebooks from outside are taken apart, which needs ten times what they have
/// in bytes: at any time for so many as make up one of the largest together.
@Singleton
public final class NotebookRoom {
    private static final int KIBIBYTE = 1 << 10;
    private static final int ALL = LessonRequest.LARGEST_NOTEBOOK / KIBIBYTE;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore room = new Semaphore(ALL, true);

    /// What `work` gives on `size` bytes or characters, once there is room for it.
    /// [RefusedCallException] where there is none for long. What it throws is thrown here.
    public <T> T during(int size, Supplier<T> work) {
        return tryDuring(size, work)
                .orElseThrow(() -> new RefusedCallException(new Refusal.NoRoom()));
    }

    /// The same; empty where there is no room for long.
    public <T> Optional<T> tryDuring(int size, Supplier<T> work) {
        int needed = Math.min(ALL, size / KIBIBYTE + 1);
        try {
            if (!room.tryAcquire(needed, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(onAThreadOfTheSystem(work));
            } finally {
                room.release(needed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Parsing does not yield, and would hold up all other calls on their virtual threads.
    private static <T> T onAThreadOfTheSystem(Supplier<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("notebook").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException("A notebook could not be taken apart", e.getCause());
        }
    }
}
