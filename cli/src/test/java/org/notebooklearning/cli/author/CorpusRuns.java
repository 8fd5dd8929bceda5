package org.notebooklearning.cli.author;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.check.file.UtilsFile;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.merge.lesson.GivenNotebook;
import org.notebooklearning.merge.lesson.LessonMerge;
import org.notebooklearning.merge.lesson.MergedLesson;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.LessonSandbox;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.Sandbox;

/// Runs notebooks of a corpus, first as they are and then with a lesson at their end.
final class CorpusRuns implements AutoCloseable {
    /// The notebook alone has half of the time that it has with the lesson: what takes longer
    /// leaves a lesson no time, which is told to the learner and no fault.
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();

    private static final ExecutionLimits ALONE = LIMITS.withNotebook(Duration.ofSeconds(60));

    private final NotebookRunner runner;
    private final LessonSandbox sandbox;
    private final LessonDraft draft;

    private CorpusRuns(NotebookRunner runner, LessonDraft draft) {
        this.runner = runner;
        this.sandbox = runner.open();
        this.draft = draft;
    }

    static CorpusRuns open(LessonDraft draft) throws InterruptedException {
        return new CorpusRuns(
                NotebookRunner.forMany(
                        KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                                .prepare(step -> System.out.println(step.line()))
                                .orThrow(),
                        Sandbox.named(Sandbox.BUBBLEWRAP),
                        LIMITS),
                draft);
    }

    /// What came of one notebook.
    ///
    /// @param before whether it ran to its end without the lesson
    /// @param fault why it did not with the lesson; empty where it did
    /// @param unproven exercises that do not hold there; empty for none
    record Ran(boolean before, String fault, String unproven) {
        private static final Ran NOT = new Ran(false, "", "");
    }

    Ran of(Path file) throws IOException, InterruptedException {
        AddedToFile added = AddedToFile.of(file, draft).orElse(null);
        if (added == null) {
            return Ran.NOT;
        }
        Notebook given = GivenNotebook.of(added.read().notebook()).notebook();
        String beside = UtilsFile.beside(file, given).text();
        if (!(sandbox.runForOutputs(given, beside, ALONE) instanceof RunOutcome.Ran alone)
                || !alone.complete()) {
            return Ran.NOT;
        }
        MergedLesson merged = added.merged();
        Ran ran = together(merged);
        if (merged.seedIsTheirs() && !ran.equals(new Ran(true, "", ""))) {
            ran = together(LessonMerge.of(given, "", draft, true));
        }
        return ran;
    }

    private Ran together(MergedLesson merged) throws InterruptedException {
        List<ExerciseProof> proofs = merged.alone().proofs();
        RunOutcome outcome =
                sandbox.run(merged.together(), merged.alone().utils(), proofs, LIMITS, _ -> {});
        return switch (outcome) {
            case RunOutcome.Refused refused -> new Ran(true, refused.reason(), "");
            case RunOutcome.Ran ran -> new Ran(true, fault(ran, merged), unproven(ran));
        };
    }

    private static String fault(RunOutcome.Ran ran, MergedLesson merged) {
        if (ran.limit() != null) {
            return ran.limit().message();
        }
        if (ran.error() == null) {
            return "";
        }
        List<Cell> cells = merged.cells();
        String source =
                cells.stream()
                        .filter(cell -> ran.error().cell().equals(cell.id()))
                        .map(Cell::source)
                        .findFirst()
                        .orElse("");
        return "cell " + ran.error().cell() + ": " + ran.error().message() + " in\n" + source;
    }

    private static String unproven(RunOutcome.Ran ran) {
        return ran.exercises().stream()
                .filter(verdict -> !verdict.proven())
                .map(CorpusRuns::wrongTrials)
                .collect(Collectors.joining("; "));
    }

    private static String wrongTrials(ExerciseVerdict verdict) {
        return verdict.trials().stream()
                .filter(trial -> !trial.asExpected())
                .map(trial -> trial.fill() + " said " + trial.said())
                .collect(Collectors.joining(", ", "exercise " + verdict.exercise() + ": ", ""));
    }

    @Override
    public void close() {
        sandbox.close();
        runner.close();
    }
}
