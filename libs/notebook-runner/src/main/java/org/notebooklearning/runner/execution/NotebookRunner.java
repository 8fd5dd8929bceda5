package org.notebooklearning.runner.execution;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.kernel.ReadyKernel;

/// Runs notebooks, those of each lesson in sandboxes of their own. May be used by several threads
/// at once. What is kept ready costs about 500 MiB of memory each, and is gone when this is closed.
public final class NotebookRunner implements AutoCloseable {
    private final RunnerReserve reserve;

    private NotebookRunner(RunnerReserve reserve) {
        this.reserve = reserve;
    }

    /// One that opens each sandbox when it is asked for.
    public static NotebookRunner of(ReadyKernel kernel, Sandbox sandbox) {
        return of(kernel, sandbox, RunnerSettings.usual());
    }

    /// One for many notebooks: a sandbox does all beforehand that is slow the first time, though
    /// somebody waits for it.
    ///
    /// @param bounds that the limits of no run exceed
    public static NotebookRunner forMany(
            ReadyKernel kernel, Sandbox sandbox, ExecutionLimits bounds) {
        return of(kernel, sandbox, RunnerSettings.usual().withBounds(bounds).warmed());
    }

    static NotebookRunner of(ReadyKernel kernel, Sandbox sandbox, RunnerSettings settings) {
        return new NotebookRunner(new RunnerReserve(kernel, sandbox, settings, 0));
    }

    /// One that keeps `ready` sandboxes with their imports done, from now on.
    ///
    /// @param bounds that the limits of no run exceed
    public static NotebookRunner keepingReady(
            int ready, ReadyKernel kernel, Sandbox sandbox, ExecutionLimits bounds)
            throws InterruptedException {
        return keepingReady(ready, kernel, sandbox, RunnerSettings.usual().withBounds(bounds));
    }

    static NotebookRunner keepingReady(
            int ready, ReadyKernel kernel, Sandbox sandbox, RunnerSettings settings)
            throws InterruptedException {
        RunnerReserve reserve = new RunnerReserve(kernel, sandbox, settings, ready);
        reserve.fill();
        return new NotebookRunner(reserve);
    }

    /// A sandbox for one lesson.
    public LessonSandbox open() {
        return new LessonSandbox(reserve);
    }

    /// Runs `notebook` in a sandbox of its own; see [LessonSandbox#run].
    public RunOutcome run(
            Notebook notebook,
            @Nullable String utils,
            List<ExerciseProof> proofs,
            ExecutionLimits limits,
            Consumer<RunProgress> progress)
            throws InterruptedException {
        try (LessonSandbox sandbox = open()) {
            return sandbox.run(notebook, utils, proofs, limits, progress);
        }
    }

    /// Whether there are a processor and memory for each of two runs at a time within `limits`.
    public boolean hasRoomForTwo(ExecutionLimits limits) {
        return SpareRoom.isForTwo(limits);
    }

    /// Whether nothing more is started before the next sandbox is opened or closed.
    boolean isFull() {
        return reserve.isFull();
    }

    @Override
    public void close() {
        reserve.close();
    }
}
