package org.notebooklearning.author.sandbox;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
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
/// runs too many notebooks makes the best cell late. Sandboxes are opened once and used again, each
/// time with a fresh kernel, until this is closed.
public final class SandboxRuns implements LessonRuns, AutoCloseable {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();
    private final NotebookRunner runner;
    private final Semaphore places;
    private final Deque<LessonSandbox> idle = new ConcurrentLinkedDeque<>();

    /// @param places that all lessons of this process share
    public SandboxRuns(NotebookRunner runner, Semaphore places) {
        this.runner = runner;
        this.places = places;
    }

    @Override
    public Ran tried(LessonDraft draft, List<ExerciseProof> proofs) throws InterruptedException {
        places.acquire();
        try {
            LessonSandbox sandbox = Optional.ofNullable(idle.poll()).orElseGet(runner::open);
            Ran ran = tried(sandbox, draft, proofs);
            idle.push(sandbox);
            return ran;
        } finally {
            places.release();
        }
    }

    private static Ran tried(LessonSandbox sandbox, LessonDraft draft, List<ExerciseProof> proofs)
            throws InterruptedException {
        boolean ended = false;
        try {
            Ran ran =
                    switch (sandbox.run(draft.notebook(), draft.utils(), proofs, LIMITS, _ -> {})) {
                        case RunOutcome.Ran run ->
                                new Ran(run.executed(), LessonProver.factsOf(run), run.cells());
                        case RunOutcome.Refused(String reason, String remedy) ->
                                throw new RunRefusedException(reason, remedy);
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
                case LessonProver.Result.Refused(String reason, String remedy) ->
                        throw new RunRefusedException(reason, remedy);
            };
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        for (LessonSandbox sandbox = idle.poll(); sandbox != null; sandbox = idle.poll()) {
            sandbox.close();
        }
    }
}
