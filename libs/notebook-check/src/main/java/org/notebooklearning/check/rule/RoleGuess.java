package org.notebooklearning.check.rule;

import java.util.Optional;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
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
        String role =
                tag.map(CellTag::role)
                        .orElseGet(() -> cell.isCode() ? guess(cell, python, first) : "");
        return new LessonCell(
                index,
                cell,
                tag.isPresent(),
                tag.map(CellTag::beat).orElse(""),
                tag.map(CellTag::kind).orElse(""),
                role,
                tag.map(CellTag::exercise).orElse(""),
                python,
                readings.text(cell.source()));
    }

    private String guess(Cell cell, PythonCell python, boolean first) {
        if (cell.source().contains(ExerciseProof.BLANK)) {
            return "practice";
        }
        if (first && !python.imports().isEmpty()) {
            return "setup";
        }
        if (elements.interacts(python)) {
            return "interactive";
        }
        return elements.draws(python) ? "visualisation" : "";
    }
}
