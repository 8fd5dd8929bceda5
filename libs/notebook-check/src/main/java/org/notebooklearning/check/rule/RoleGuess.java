package org.notebooklearning.check.rule;

import java.util.Map;
import java.util.Optional;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;

/// Finds the part of a cell in the lesson: what the writer said, or else a guess from its code, so
/// that any notebook can be judged.
final class RoleGuess {
    private static final String SOLUTION = "### BEGIN SOLUTION";

    private final Elements elements;
    private final CellReadings readings;
    private boolean beforeFirstCode = true;

    RoleGuess(Elements elements, CellReadings readings) {
        this.elements = elements;
        this.readings = readings;
    }

    /// To be called for all cells in order: the first code cell is the setup.
    LessonCell cell(int index, Cell cell, PythonCell python) {
        Optional<CellTag> tag = CellTag.of(cell);
        boolean first = cell.isCode() && beforeFirstCode;
        beforeFirstCode &= !cell.isCode();
        CellRole role =
                tag.map(CellTag::role)
                        .orElseGet(
                                () -> cell.isCode() ? guess(cell, python, first) : CellRole.PLAIN);
        return new LessonCell(
                index,
                cell,
                tag.isPresent(),
                tag.map(CellTag::beat).orElse(""),
                tag.map(CellTag::kind).orElse(null),
                role,
                tag.map(CellTag::exercise).orElse(""),
                python,
                readings.text(cell.source()));
    }

    /// Whether nbgrader takes out what is marked in it before learners get it
    /// (nbgrader.readthedocs.io, "Creating and grading assignments").
    private static boolean isAssignment(Cell cell) {
        return cell.source().contains(SOLUTION)
                || (cell.metadata().get("nbgrader") instanceof Map<?, ?> grading
                        && Boolean.TRUE.equals(grading.get("solution")));
    }

    private CellRole guess(Cell cell, PythonCell python, boolean first) {
        if (cell.source().contains(ExerciseProof.BLANK) || isAssignment(cell)) {
            return CellRole.PRACTICE;
        }
        if (first && !python.imports().isEmpty()) {
            return CellRole.SETUP;
        }
        if (elements.interacts(python)) {
            return CellRole.INTERACTIVE;
        }
        return elements.draws(python) ? CellRole.VISUALISATION : CellRole.PLAIN;
    }
}
