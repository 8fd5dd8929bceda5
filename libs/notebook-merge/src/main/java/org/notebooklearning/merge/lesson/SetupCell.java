package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;

/// The cell of a lesson that holds its imports and its seed: its first cell with code, where that
/// imports something.
///
/// @param lesson all cells of the lesson
/// @param index of the cell among them
record SetupCell(List<Cell> lesson, int index) {
    SetupCell {
        lesson = List.copyOf(lesson);
    }

    /// That of `lesson`; empty where it has none.
    static Optional<SetupCell> in(List<Cell> lesson) {
        for (int index = 0; index < lesson.size(); index++) {
            if (lesson.get(index).isCode()) {
                return PythonCell.parse(lesson.get(index).source()).imports().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SetupCell(lesson, index));
            }
        }
        return Optional.empty();
    }

    String source() {
        return lesson.get(index).source();
    }

    /// Whether the lesson's numbers come from torch's generators of chance.
    boolean drawsFromTorch() {
        return source().contains("torch");
    }

    /// Names that the lesson's other cells use.
    Set<String> usedElsewhere() {
        Set<String> used = new HashSet<>();
        for (PythonCell cell : CellCode.of(without())) {
            used.addAll(cell.used());
        }
        return used;
    }

    /// The lesson with `source` in this cell; without the cell where nothing is left of it.
    List<Cell> withSource(String source) {
        if (source.isEmpty()) {
            return without();
        }
        List<Cell> cells = new ArrayList<>(lesson);
        cells.set(index, cells.get(index).withSource(source));
        return cells;
    }

    private List<Cell> without() {
        List<Cell> cells = new ArrayList<>(lesson);
        cells.remove(index);
        return cells;
    }
}
