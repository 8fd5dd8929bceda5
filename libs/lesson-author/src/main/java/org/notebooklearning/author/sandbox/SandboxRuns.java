package org.notebooklearning.author.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.notebooklearning.author.beat.LessonRuns;
import org.notebooklearning.author.beat.RunRefusedException;
import org.notebooklearning.check.library.ExportedLibrary;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.LessonSandbox;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.run.LessonProver;

/// Runs drafts in sandboxes of their own, a few at once: cells have a limit of time, and a machine
/// that runs too many notebooks makes the best cell late.
public final class SandboxRuns implements LessonRuns {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();
    private final NotebookRunner runner;
    private final Semaphore places;

    /// @param most how many are run at once
    public SandboxRuns(NotebookRunner runner, int most) {
        this.runner = runner;
        this.places = new Semaphore(most, true);
    }

    @Override
    public Ran tried(LessonDraft draft, List<ExerciseProof> proofs) throws InterruptedException {
        places.acquire();
        try (LessonSandbox sandbox = runner.open()) {
            return switch (sandbox.run(draft.notebook(), draft.utils(), proofs, LIMITS, _ -> {})) {
                case RunOutcome.Ran ran ->
                        new Ran(ran.executed(), LessonProver.factsOf(ran), ran.cells());
                case RunOutcome.Refused(String reason, String remedy) ->
                        throw new RunRefusedException(reason, remedy);
            };
        } finally {
            places.release();
        }
    }

    @Override
    public Ran proven(LessonDraft draft) throws InterruptedException {
        Optional<String> library = ExportedLibrary.of(draft.notebook(), "What the lesson built.");
        places.acquire();
        try {
            return switch (new LessonProver(runner, LIMITS)
                    .prove(draft.notebook(), draft.utils(), draft.proofs(), library, _ -> {})) {
                case LessonProver.Result.Ran ran ->
                        new Ran(ran.executed(), ran.facts(), ran.cells());
                case LessonProver.Result.Refused(String reason, String remedy) ->
                        throw new RunRefusedException(reason, remedy);
            };
        } finally {
            places.release();
        }
    }
}
