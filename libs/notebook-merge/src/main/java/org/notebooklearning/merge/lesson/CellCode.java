package org.notebooklearning.merge.lesson;

import java.util.List;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;

/// The code of cells, read.
final class CellCode {
    private CellCode() {}

    /// That of each of `cells`, at the same index; empty code for cells of text.
    static List<PythonCell> of(List<Cell> cells) {
        return cells.stream()
                .map(cell -> PythonCell.parse(cell.isCode() ? cell.source() : ""))
                .toList();
    }
}
