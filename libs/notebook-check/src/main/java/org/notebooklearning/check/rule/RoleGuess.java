package org.notebooklearning.check.rule;

import java.util.Optional;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;

/// Finds the part of a cell in the lesson: what the writer said, or else a guess from its code, so
/// that any notebook can be judged.
final class RoleGuess {
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

    private CellRole guess(Cell cell, PythonCell python, boolean first) {
        if (cell.source().contains(ExerciseProof.BLANK)) {
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
