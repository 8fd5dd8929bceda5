package org.notebooklearning.local.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.execution.ExecutionLimits;
import org.notebooklearning.check.execution.NotebookRunner;
import org.notebooklearning.check.execution.Sandbox;
import org.notebooklearning.check.file.NotebookChecker;
import org.notebooklearning.check.library.ExportedLibrary;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.check.run.LessonProver;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.kernel.KernelEnvironment;

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
        KernelEnvironment environment = KernelEnvironment.at(KernelEnvironment.defaultDataFolder());
        return new SandboxedRuns(
                NotebookRunner.of(
                        KernelReadiness.in(environment, Terminal.onStandardError()),
                        Sandbox.named(Sandbox.BUBBLEWRAP)));
    }

    @Override
    public Optional<RunFacts> of(Notebook notebook, @Nullable String utils) {
        Optional<String> library =
                notebook.codeCells().isEmpty()
                        ? Optional.empty()
                        : ExportedLibrary.of(notebook, "What the notebook exports.");
        try {
            return switch (prover.prove(notebook, utils, null, library, _ -> {})) {
                case LessonProver.Result.Ran ran -> Optional.of(ran.facts());
                case LessonProver.Result.Refused(String reason, String remedy) ->
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
