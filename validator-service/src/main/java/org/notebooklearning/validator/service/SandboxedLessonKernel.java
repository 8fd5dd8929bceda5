package org.notebooklearning.validator.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.execution.CellError;
import org.notebooklearning.check.execution.CellOutputs;
import org.notebooklearning.check.execution.ExecutionLimits;
import org.notebooklearning.check.execution.LibraryOutcome;
import org.notebooklearning.check.execution.LimitHit;
import org.notebooklearning.check.execution.NotebookRunner;
import org.notebooklearning.check.execution.RunOutcome;
import org.notebooklearning.check.execution.RunProgress;
import org.notebooklearning.check.execution.Sandbox;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.validator.validate.LessonKernel;

/// Runs drafts with a real kernel in the sandbox.
final class SandboxedLessonKernel implements LessonKernel {
    private final KernelEnvironment environment;
    private final Sandbox sandbox;

    /// @param data the folder under which the kernel's environment was prepared
    SandboxedLessonKernel(Path data, Sandbox sandbox) {
        this.environment = KernelEnvironment.at(data);
        this.sandbox = sandbox;
    }

    @Override
    public Run run(LessonDraft draft, Optional<String> library, Progress progress) {
        ReadyKernel kernel =
                environment
                        .ready()
                        .orElseThrow(
                                () ->
                                        new UnavailableException(
                                                "The kernel's Python environment is not prepared"
                                                        + " yet; ./lesson up prepares it"));
        NotebookRunner runner = new NotebookRunner(kernel, sandbox);
        try {
            progress.report("Starting the kernel", 0, 0, "");
            RunOutcome outcome = runOnce(runner, draft, progress);
            if (ranOutOfTime(outcome)) {
                // A machine under load makes the best cell late: only a second time is a finding.
                progress.report("Out of time, running once more", 0, 0, "");
                outcome = runOnce(runner, draft, progress);
            }
            return switch (outcome) {
                case RunOutcome.Refused refused ->
                        new Run.Refused(refused.reason(), refused.remedy());
                case RunOutcome.Ran ran -> {
                    progress.report("Importing the exported library", 0, 0, "");
                    yield told(ran, imported(runner, library, draft), kernel);
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The worker is stopped; the lesson is run again", e);
        }
    }

    private static RunOutcome runOnce(NotebookRunner runner, LessonDraft draft, Progress progress)
            throws InterruptedException {
        return runner.run(
                draft.notebook(),
                draft.utils(),
                draft.proofs(),
                ExecutionLimits.ofLessons(),
                step -> tell(step, progress));
    }

    private static boolean ranOutOfTime(RunOutcome outcome) {
        return outcome instanceof RunOutcome.Ran ran
                && ran.limit() != null
                && (ran.limit().kind() == LimitHit.Kind.CELL_TIME
                        || ran.limit().kind() == LimitHit.Kind.NOTEBOOK_TIME);
    }

    private static Run told(
            RunOutcome.Ran ran, RunFacts.@Nullable LibraryImport library, ReadyKernel kernel) {
        Map<String, Long> memory = new HashMap<>();
        ran.cells().forEach(cell -> memory.put(cell.cell(), cell.memoryBytes()));
        return new Run.Ran(
                ran.executed(),
                new RunFacts(
                        cells(ran),
                        ran.took(),
                        ran.peakMemoryBytes(),
                        limit(ran.limit()),
                        ran.exercises(),
                        library),
                memory,
                kernel.versions());
    }

    private static List<RunFacts.CellFacts> cells(RunOutcome.Ran ran) {
        List<RunFacts.CellFacts> facts = new ArrayList<>();
        for (LessonReport.CellRun run : ran.cells()) {
            CellOutputs outputs = CellOutputs.of(cell(ran.executed(), run.cell()));
            facts.add(
                    new RunFacts.CellFacts(
                            run.cell(),
                            failure(outputs.error()),
                            Duration.ofMillis(Math.round(run.seconds() * 1e3)),
                            outputs.stderr(),
                            run.outputBytes(),
                            outputs.mimeTypes()));
        }
        return facts;
    }

    private static Cell cell(Notebook notebook, String id) {
        return notebook.cells().stream()
                .filter(cell -> Objects.equals(cell.id(), id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The run tells of no cell: " + id));
    }

    private static RunFacts.@Nullable Failure failure(@Nullable CellError error) {
        return error == null
                ? null
                : new RunFacts.Failure(error.name(), error.message(), error.traceback());
    }

    private static RunFacts.@Nullable LimitHit limit(@Nullable LimitHit limit) {
        if (limit == null) {
            return null;
        }
        RunFacts.LimitHit.Kind kind =
                switch (limit.kind()) {
                    case CELL_TIME -> RunFacts.LimitHit.Kind.CELL_TIME;
                    case NOTEBOOK_TIME, TRIALS_TIME -> RunFacts.LimitHit.Kind.NOTEBOOK_TIME;
                    case MEMORY -> RunFacts.LimitHit.Kind.MEMORY;
                    case PROCESSES, KERNEL_DIED -> RunFacts.LimitHit.Kind.KERNEL_DIED;
                };
        return new RunFacts.LimitHit(kind, limit.cell(), limit.message());
    }

    private static RunFacts.@Nullable LibraryImport imported(
            NotebookRunner runner, Optional<String> library, LessonDraft draft)
            throws InterruptedException {
        if (library.isEmpty()) {
            return null;
        }
        return switch (runner.exportedLibraryImports(library.get(), draft.utils())) {
            case LibraryOutcome.Imports imports -> new RunFacts.LibraryImport(null);
            case LibraryOutcome.Fails fails ->
                    new RunFacts.LibraryImport(
                            new RunFacts.Failure(
                                    fails.name(),
                                    fails.message() + " (line " + fails.line() + ")",
                                    ""));
            case LibraryOutcome.Refused refused -> null;
        };
    }

    private static void tell(RunProgress step, Progress progress) {
        switch (step) {
            case RunProgress.KernelStarted started ->
                    progress.report("The kernel answers", 0, 0, "");
            case RunProgress.CellStarted started ->
                    progress.report("Running", started.number(), started.of(), "code cells");
            case RunProgress.CellDone done -> {}
            case RunProgress.ExerciseTried tried ->
                    progress.report(
                            "Proving " + tried.exercise(),
                            tried.trials(),
                            tried.trials(),
                            "trials");
        }
    }
}
