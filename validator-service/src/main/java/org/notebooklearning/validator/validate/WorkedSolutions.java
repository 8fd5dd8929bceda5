package org.notebooklearning.validator.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.runner.proof.PracticeCell;

/// A file of its own beside the lesson: the same notebook with its blanks filled. It can be run
/// from top to bottom like the lesson. A blank is filled by an answer that passed when the exercise
/// was tried, and the cell shows what it said then. An exercise without such an answer stays as it
/// is.
final class WorkedSolutions {
    static final String FILE = "solutions.ipynb";
    private static final String HEADING = "worked-solutions";

    private WorkedSolutions() {}

    /// The solutions of `lesson`, as it was run; none where no answer passed.
    static Optional<Notebook> of(
            Notebook lesson, List<ExerciseProof> proofs, List<ExerciseVerdict> verdicts) {
        Map<Integer, PracticeCell> practice =
                PracticeCell.of(lesson, proofs).stream()
                        .collect(Collectors.toMap(PracticeCell::index, Function.identity()));
        List<Cell> cells = new ArrayList<>();
        int solved = 0;
        for (int index = 0; index < lesson.cells().size(); index++) {
            Cell cell = lesson.cells().get(index);
            Optional<Cell> solution =
                    Optional.ofNullable(practice.get(index))
                            .flatMap(exercise -> solved(cell, exercise, verdicts));
            solved += solution.isPresent() ? 1 : 0;
            cells.add(solution.orElse(cell));
        }
        if (solved == 0) {
            return Optional.empty();
        }
        cells.addFirst(Cell.markdown(HEADING, heading(solved, practice.size()), Map.of()));
        return Optional.of(
                new Notebook(cells, lesson.metadata(), lesson.format(), lesson.formatMinor()));
    }

    private static Optional<Cell> solved(
            Cell cell, PracticeCell exercise, List<ExerciseVerdict> verdicts) {
        return exercise.fills().stream()
                .filter(PracticeCell.Fill::right)
                .findFirst()
                .flatMap(
                        answer ->
                                verdicts.stream()
                                        .filter(it -> it.exercise().equals(exercise.exercise()))
                                        .flatMap(verdict -> verdict.trials().stream())
                                        .filter(ExerciseVerdict.Trial::asExpected)
                                        .filter(trial -> trial.fill().equals(answer.name()))
                                        .findFirst()
                                        .map(trial -> filled(cell, answer.source(), trial.said())));
    }

    private static Cell filled(Cell cell, String source, String said) {
        List<Map<String, Object>> outputs =
                said.isEmpty()
                        ? List.of()
                        : List.of(
                                Map.of(
                                        "output_type", "stream",
                                        "name", "stdout",
                                        "text", said + "\n"));
        return cell.withSource(source).withRun(cell.executionCount(), outputs);
    }

    private static String heading(int solved, int exercises) {
        String blanks =
                solved == exercises
                        ? "with every blank filled"
                        : "with %d of %d blanks filled".formatted(solved, exercises);
        return "# Worked solutions\n\nThis is the lesson %s. Each answer was run, and its check passed."
                        .formatted(blanks)
                + " Yours may read differently and be just as right: the check in the cell decides.";
    }
}
