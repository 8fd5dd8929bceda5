package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.runner.execution.Sandbox.Enclosure;

/// Sandboxes that do their imports while nobody waits for them. Each is given away once: what it is
/// taken for is its owner's alone.
///
/// What was taken is replaced at once where none is left and a processor is free for that; else
/// when one is given back and a moment has passed: what comes right behind a run is still waited
/// for.
final class RunnerReserve implements AutoCloseable {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final ReadyKernel kernel;
    private final Sandbox sandbox;
    private final RunnerSettings settings;
    private final int size;
    private final ControlGroups groups;
    private final Deque<RunnerProcess> ready = new ArrayDeque<>();
    private int taken;
    private boolean closed;

    /// @param size how many are kept ready
    RunnerReserve(ReadyKernel kernel, Sandbox sandbox, RunnerSettings settings, int size) {
        this.kernel = kernel;
        this.sandbox = sandbox;
        this.settings = settings;
        this.groups = settings.groups() ? ControlGroups.ofThisSystem() : ControlGroups.none();
        this.size = size;
    }

    /// What came of opening a sandbox.
    sealed interface Opening {
        record Opened(RunnerProcess process) implements Opening {}

        record Refused(RunOutcome.Refused refusal) implements Opening {}
    }

    /// One that is ready, or else a new one.
    Opening take() throws InterruptedException {
        RunnerProcess waiting = next();
        Opening opening = waiting == null ? open(settings) : new Opening.Opened(waiting);
        if (opening instanceof Opening.Opened && noted()) {
            fill();
        }
        return opening;
    }

    /// Counts one that was taken. Whether others are to be started at once.
    private synchronized boolean noted() {
        taken++;
        return ready.isEmpty() && taken < PROCESSORS;
    }

    /// Tells that one that was taken is closed.
    synchronized void gaveBack() {
        taken--;
        if (!closed && ready.size() < size) {
            Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
            later.execute(this::fillUnlessInterrupted);
        }
    }

    private void fillUnlessInterrupted() {
        try {
            fill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts as many as are to be kept ready. Their imports go on after the call.
    synchronized void fill() throws InterruptedException {
        while (!closed && ready.size() < size) {
            switch (open(settings.warmed())) {
                case Opening.Opened(RunnerProcess process) -> ready.add(process);
                case Opening.Refused refused -> {
                    return; // whoever takes one is told
                }
            }
        }
    }

    /// Whether as many are ready, or on their way to be, as are to be kept.
    synchronized boolean isFull() {
        return ready.size() >= size;
    }

    private synchronized @Nullable RunnerProcess next() {
        for (RunnerProcess process = ready.poll(); process != null; process = ready.poll()) {
            if (process.isFit()) {
                return process;
            }
            process.close();
        }
        return null;
    }

    private Opening open(RunnerSettings settings) throws InterruptedException {
        try {
            RunnerScripts scripts = RunnerScripts.unpack();
            return switch (sandbox.around(
                    kernel, scripts.room(), scripts.folder(), settings.bounds())) {
                case Enclosure.Missing(String reason, String remedy) -> {
                    scripts.close();
                    yield new Opening.Refused(new RunOutcome.Refused(reason, remedy));
                }
                case Enclosure.Open open ->
                        new Opening.Opened(RunnerProcess.start(open, scripts, settings, groups));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("A sandbox can not be set up", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        ready.forEach(RunnerProcess::close);
        ready.clear();
    }
}
