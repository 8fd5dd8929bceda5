package org.notebooklearning.author.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
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

/// Runs the drafts of one lesson, a few at once: cells have a limit of time, and a machine that
/// runs too many notebooks makes the best cell late. Sandboxes are opened once and used again until
/// this is closed. A draft goes on from a kernel that has run its first cells, where there is one:
/// what a beat stands on is run once, however often the beat is tried.
public final class SandboxRuns implements LessonRuns, AutoCloseable {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();
    private final NotebookRunner runner;
    private final Semaphore places;
    private final List<LessonSandbox> idle = new ArrayList<>();

    /// @param places that all lessons of this process share
    public SandboxRuns(NotebookRunner runner, Semaphore places) {
        this.runner = runner;
        this.places = places;
    }

    @Override
    public Ran tried(LessonDraft draft, List<ExerciseProof> proofs, int ground)
            throws InterruptedException {
        places.acquire();
        try {
            LessonSandbox sandbox = fittest(draft).orElseGet(runner::open);
            Ran ran = tried(sandbox, draft, proofs, ground);
            giveBack(sandbox);
            return ran;
        } finally {
            places.release();
        }
    }

    /// Of those that nobody uses, the one that has run the most of the draft.
    private synchronized Optional<LessonSandbox> fittest(LessonDraft draft) {
        Optional<LessonSandbox> fittest =
                idle.stream()
                        .max(
                                Comparator.comparingInt(
                                        sandbox -> sandbox.kept(draft.notebook(), draft.utils())));
        fittest.ifPresent(idle::remove);
        return fittest;
    }

    private synchronized void giveBack(LessonSandbox sandbox) {
        idle.add(sandbox);
    }

    private static Ran tried(
            LessonSandbox sandbox, LessonDraft draft, List<ExerciseProof> proofs, int ground)
            throws InterruptedException {
        List<Integer> keep = List.of(ground, draft.notebook().cells().size());
        boolean ended = false;
        try {
            Ran ran =
                    switch (sandbox.runKeeping(
                            draft.notebook(), draft.utils(), proofs, keep, LIMITS)) {
                        case RunOutcome.Ran run ->
                                new Ran(run.executed(), LessonProver.factsOf(run), run.cells());
                        case RunOutcome.Refused(String reason, String remedy, boolean late) ->
                                throw new RunRefusedException(reason, remedy, late);
                    };
            ended = true;
            return ran;
        } finally {
            if (!ended) {
                sandbox.close();
            }
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
                case LessonProver.Result.Refused(String reason, String remedy, boolean late) ->
                        throw new RunRefusedException(reason, remedy, late);
            };
        } finally {
            places.release();
        }
    }

    @Override
    public synchronized void close() {
        idle.forEach(LessonSandbox::close);
        idle.clear();
    }
}
