package org.notebooklearning.cli.author;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.notebooklearning.check.library.ExportedLibrary;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.LessonSandbox;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.RunProgress;
import org.notebooklearning.runner.run.LessonProver;

/// Runs the lessons of an author in the sandbox.
public final class LessonRuns {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();

    private final NotebookRunner runner;

    public LessonRuns(NotebookRunner runner) {
        this.runner = runner;
    }

    /// What came of it.
    record Ran(Notebook executed, RunFacts facts) {}

    /// Runs a lesson twice and proves its exercises, as the pipeline does.
    Ran proven(AuthoredLesson lesson, Consumer<RunProgress> progress) throws InterruptedException {
        Optional<String> library =
                ExportedLibrary.of(
                        lesson.draft().notebook(),
                        "What the lesson “" + lesson.plan().title() + "” built.");
        return switch (new LessonProver(runner, LIMITS)
                .prove(
                        lesson.draft().notebook(),
                        lesson.draft().utils(),
                        lesson.draft().proofs(),
                        library,
                        progress)) {
            case LessonProver.Result.Ran ran -> new Ran(ran.executed(), ran.facts());
            case LessonProver.Result.Refused(String reason, String remedy, var _) ->
                    throw new NotRunException(reason + ". " + remedy);
        };
    }

    /// Runs a lesson once for its outputs.
    RunOutcome.Ran outputs(AuthoredLesson lesson, Consumer<RunProgress> progress)
            throws InterruptedException {
        try (LessonSandbox sandbox = runner.open()) {
            return switch (sandbox.run(
                    lesson.draft().notebook(),
                    lesson.draft().utils(),
                    List.of(),
                    LIMITS,
                    progress)) {
                case RunOutcome.Ran ran -> ran;
                case RunOutcome.Refused(String reason, String remedy, var _) ->
                        throw new NotRunException(reason + ". " + remedy);
            };
        }
    }
}
