package org.notebooklearning.runner.run;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Work that goes on beside the thread that began it, and is over when this is closed.
final class Aside<T> implements AutoCloseable {
    private final FutureTask<T> task;
    private final Thread thread;

    private Aside(FutureTask<T> task, Thread thread) {
        this.task = task;
        this.thread = thread;
    }

    static <T> Aside<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        return new Aside<>(task, Thread.ofVirtual().start(task));
    }

    /// What came of it, once that is known. What it throws is thrown here.
    T result() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case InterruptedException stopped -> throw stopped;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /// Interrupts what is still going on, and waits until it has come to its end.
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
