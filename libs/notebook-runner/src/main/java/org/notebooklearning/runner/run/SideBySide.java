package org.notebooklearning.runner.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.LessonSandbox;
import org.notebooklearning.runner.execution.LibraryOutcome;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.RunProgress;

/// The two runs of a lesson at the same time, each in a sandbox of its own, so that neither sees
/// anything of the other and the limits hold for each alone. The first looks at what cells bind and
/// imports the library; the second tries the exercises.
final class SideBySide {
    private static final List<String> LATE = List.of("TimeoutError: ", "NotTried: ");

    private final NotebookRunner runner;
    private final ExecutionLimits limits;

    SideBySide(NotebookRunner runner, ExecutionLimits limits) {
        this.runner = runner;
        this.limits = limits;
    }

    /// What both found.
    ///
    /// @param first the run that counts
    /// @param second the one that tried the exercises
    /// @param library how the import of the library ended; null where there is none
    record Pair(RunOutcome.Ran first, RunOutcome.Ran second, @Nullable LibraryOutcome library) {}

    /// Empty where a limit was hit or an exercise came late: the other run may have its share in
    /// that, so that only a run alone can tell. And where there was no second sandbox.
    Optional<Pair> run(
            Notebook notebook,
            @Nullable String utils,
            List<ExerciseProof> proofs,
            Optional<String> library,
            Consumer<RunProgress> progress)
            throws InterruptedException {
        Consumer<RunProgress> one = inTurn(progress);
        try (LessonSandbox tried = runner.open();
                Aside<RunOutcome> second =
                        Aside.begin(
                                () ->
                                        tried.runForProofs(
                                                notebook,
                                                utils,
                                                proofs,
                                                limits,
                                                step -> tellTrial(step, one)));
                LessonSandbox sandbox = runner.open()) {
            RunOutcome outcome = sandbox.run(notebook, utils, List.of(), limits, one);
            if (!(outcome instanceof RunOutcome.Ran first) || isLate(first)) {
                return Optional.empty();
            }
            LibraryOutcome imported =
                    library.isEmpty() ? null : sandbox.importLibrary(library.get(), utils, limits);
            return second.result() instanceof RunOutcome.Ran ran
                            && !isLate(ran)
                            && !isLate(imported)
                    ? Optional.of(new Pair(first, ran, imported))
                    : Optional.empty();
        }
    }

    private static Consumer<RunProgress> inTurn(Consumer<RunProgress> progress) {
        Object turn = new Object();
        return step -> {
            synchronized (turn) {
                progress.accept(step);
            }
        };
    }

    /// Of the second run's steps those are told that the first does not tell.
    private static void tellTrial(RunProgress step, Consumer<RunProgress> progress) {
        if (step instanceof RunProgress.ExerciseTried) {
            progress.accept(step);
        }
    }

    private boolean isLate(RunOutcome.Ran ran) {
        Duration cells =
                ran.cells().stream()
                        .map(cell -> Duration.ofMillis(Math.round(cell.seconds() * 1e3)))
                        .reduce(Duration.ZERO, Duration::plus);
        return ran.limit() != null
                || cells.compareTo(limits.notebook()) > 0
                || (ran.complete() && ran.exercises().stream().anyMatch(SideBySide::isLate));
    }

    private static boolean isLate(ExerciseVerdict exercise) {
        return exercise.trials().stream()
                .filter(trial -> !trial.asExpected())
                .anyMatch(trial -> LATE.stream().anyMatch(trial.said()::startsWith));
    }

    private static boolean isLate(@Nullable LibraryOutcome imported) {
        return imported instanceof LibraryOutcome.Refused
                || (imported instanceof LibraryOutcome.Fails failed
                        && failed.name().equals("TimeoutError"));
    }
}
