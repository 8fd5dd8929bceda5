package org.notebooklearning.cli.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.file.NotebookChecker;
import org.notebooklearning.check.library.ExportedLibrary;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.Sandbox;
import org.notebooklearning.runner.run.LessonProver;

/// Runs notebooks that are checked. Of their exercises nothing is known but the blanks, so that no
/// proof of them is tried.
final class SandboxedRuns implements NotebookChecker.Runs, AutoCloseable {
    private final NotebookRunner runner;
    private final LessonProver prover;

    private SandboxedRuns(NotebookRunner runner) {
        this.runner = runner;
        this.prover = new LessonProver(runner, ExecutionLimits.ofLessons());
    }

    static SandboxedRuns open() throws InterruptedException {
        return new SandboxedRuns(runner(Terminal.onStandardError(), false));
    }

    /// A runner with the kernel's environment, made where it is not there.
    ///
    /// @param several whether another sandbox is got ready while one is at work
    static NotebookRunner runner(Terminal terminal, boolean several) throws InterruptedException {
        return NotebookRunner.keepingReady(
                several ? 1 : 0,
                KernelReadiness.in(LessonCommand.folder(), terminal),
                Sandbox.named(Sandbox.BUBBLEWRAP),
                ExecutionLimits.ofLessons());
    }

    @Override
    public Optional<NotebookChecker.Ran> of(Notebook notebook, @Nullable String utils) {
        Optional<String> library =
                notebook.codeCells().isEmpty()
                        ? Optional.empty()
                        : ExportedLibrary.of(notebook, "What the notebook exports.");
        try {
            return switch (prover.prove(notebook, utils, null, library, _ -> {})) {
                case LessonProver.Result.Ran ran ->
                        Optional.of(new NotebookChecker.Ran(ran.executed(), ran.facts()));
                case LessonProver.Result.Refused(String reason, String remedy, var _) ->
                        throw new RefusedException(reason + ". " + remedy);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted");
        }
    }

    @Override
    public void close() {
        runner.close();
    }
}
