package org.notebooklearning.runner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.output.CellError;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.check.rule.RunFacts.Difference;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.LessonSandbox;
import org.notebooklearning.runner.execution.LibraryOutcome;
import org.notebooklearning.runner.execution.LimitHit;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.RunProgress;
import org.notebooklearning.runner.proof.PracticeCell;

/// Finds out by running what there is to find out about a lesson, in sandboxes of its own.
///
/// Run it top to bottom, prove its exercises, run it a second time to compare the outputs, and
/// import the library that it exports. Where the machine has room for two runs, both run at the
/// same time; where it has not, or a limit was hit that way, one after the other in one sandbox.
public final class LessonProver {
    private final NotebookRunner runner;
    private final ExecutionLimits limits;

    public LessonProver(NotebookRunner runner, ExecutionLimits limits) {
        this.runner = runner;
        this.limits = limits;
    }

    /// What came of it.
    public sealed interface Result {
        /// It ran, to its end or to the facts' error or limit.
        ///
        /// @param executed the notebook with outputs and the state of its widgets
        /// @param cells what each took and bound
        /// @param kernel how it was started
        record Ran(
                Notebook executed,
                RunFacts facts,
                List<CellRun> cells,
                RunProgress.KernelStarted kernel)
                implements Result {
            public Ran {
                cells = List.copyOf(cells);
            }
        }

        /// This machine does not allow it.
        ///
        /// @param late whether the kernel did not answer in time, which on a busy machine passes
        record Refused(String reason, String remedy, boolean late) implements Result {
            /// It can not be run here until something is done.
            public Refused(String reason, String remedy) {
                this(reason, remedy, false);
            }
        }
    }

    /// Runs and proves `notebook`.
    ///
    /// @param utils text of the `utils.py` beside it; null where there is none
    /// @param proofs of its exercises; null where nothing is known of them
    /// @param library what it exports, where it does
    public Result prove(
            Notebook notebook,
            @Nullable String utils,
            @Nullable List<ExerciseProof> proofs,
            Optional<String> library,
            Consumer<RunProgress> progress)
            throws InterruptedException {
        List<ExerciseProof> known = proofs == null ? List.of() : proofs;
        boolean two = runner.hasRoomForTwo(limits);
        if (two) {
            Optional<SideBySide.Pair> both =
                    new SideBySide(runner, limits).run(notebook, utils, known, library, progress);
            if (both.isPresent()) {
                return result(both.get(), proofs == null);
            }
            progress.accept(new RunProgress.RunningAgain("Running once more, one at a time"));
        }
        try (LessonSandbox sandbox = runner.open()) {
            RunOutcome outcome = sandbox.run(notebook, utils, known, limits, progress);
            if (!two && ranOutOfTime(outcome)) {
                // A machine under load makes the best cell late: only a second time is a finding.
                progress.accept(new RunProgress.RunningAgain("Out of time, running once more"));
                outcome = sandbox.run(notebook, utils, known, limits, progress);
            }
            return switch (outcome) {
                case RunOutcome.Refused(String reason, String remedy, boolean late) ->
                        new Result.Refused(reason, remedy, late);
                case RunOutcome.Ran ran -> {
                    List<Difference> differences = twice(sandbox, notebook, utils, ran, progress);
                    LibraryOutcome imported =
                            library.isEmpty()
                                    ? null
                                    : sandbox.importLibrary(library.get(), utils, limits);
                    yield result(
                            ran, proofs == null ? null : ran.exercises(), imported, differences);
                }
            };
        }
    }

    private static Result result(SideBySide.Pair both, boolean withoutProofs) {
        RunOutcome.Ran first = both.first();
        RunOutcome.Ran second = both.second();
        return result(
                first,
                withoutProofs ? null : second.exercises(),
                both.library(),
                first.complete()
                        ? RunComparison.between(first.executed(), second.executed())
                        : null);
    }

    private static Result result(
            RunOutcome.Ran ran,
            @Nullable List<ExerciseVerdict> exercises,
            @Nullable LibraryOutcome library,
            @Nullable List<Difference> differences) {
        RunFacts facts =
                facts(ran, exercises, library == null ? null : imported(library), differences);
        return new Result.Ran(ran.executed(), facts, ran.cells(), ran.kernel());
    }

    /// What one run tells: nothing of a library, and nothing of a second run.
    public static RunFacts factsOf(RunOutcome.Ran ran) {
        return facts(ran, ran.exercises(), null, null);
    }

    private static RunFacts facts(
            RunOutcome.Ran ran,
            @Nullable List<ExerciseVerdict> exercises,
            RunFacts.@Nullable LibraryImport library,
            @Nullable List<Difference> differences) {
        return new RunFacts(
                cells(ran),
                ran.took(),
                ran.peakMemoryBytes(),
                limit(ran.limit()),
                exercises,
                library,
                differences);
    }

    private static boolean ranOutOfTime(RunOutcome outcome) {
        return outcome instanceof RunOutcome.Ran ran
                && ran.limit() != null
                && (ran.limit().kind() == LimitHit.Kind.CELL_TIME
                        || ran.limit().kind() == LimitHit.Kind.NOTEBOOK_TIME);
    }

    /// The differences to a second run; null where the first did not come to its end, or the second
    /// ran into a limit, which says nothing about outputs.
    private @Nullable List<Difference> twice(
            LessonSandbox sandbox,
            Notebook notebook,
            @Nullable String utils,
            RunOutcome.Ran first,
            Consumer<RunProgress> progress)
            throws InterruptedException {
        if (!first.complete()) {
            return null;
        }
        progress.accept(new RunProgress.RunningAgain("Running again to compare"));
        return sandbox.runForOutputs(notebook, utils, limits) instanceof RunOutcome.Ran second
                        && second.limit() == null
                ? RunComparison.between(first.executed(), second.executed())
                : null;
    }

    private static RunFacts.@Nullable LibraryImport imported(LibraryOutcome outcome) {
        return switch (outcome) {
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

    private static List<RunFacts.CellFacts> cells(RunOutcome.Ran ran) {
        List<RunFacts.CellFacts> facts = new ArrayList<>();
        for (CellRun run : ran.cells()) {
            CellOutputs outputs = CellOutputs.of(ran.executed().cells().get(index(ran, run)));
            facts.add(
                    new RunFacts.CellFacts(
                            run.cell(),
                            failure(outputs.error()),
                            Duration.ofMillis(Math.round(run.seconds() * 1e3)),
                            outputs.stderr(),
                            run.outputBytes(),
                            outputs.mimeTypes(),
                            outputs.asText()));
        }
        return facts;
    }

    private static int index(RunOutcome.Ran ran, CellRun run) {
        Notebook notebook = ran.executed();
        for (int index = 0; index < notebook.cells().size(); index++) {
            if (PracticeCell.name(notebook.cells().get(index), index).equals(run.cell())) {
                return index;
            }
        }
        throw new IllegalStateException("The run tells of no cell: " + run.cell());
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
}
