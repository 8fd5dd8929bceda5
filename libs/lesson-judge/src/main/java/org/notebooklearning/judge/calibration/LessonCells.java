package org.notebooklearning.judge.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.judge.reading.ReadLesson;

/// The cells of a lesson while they are damaged.
final class LessonCells {
    private final ReadLesson lesson;
    private final List<Cell> cells;
    private boolean changed;

    LessonCells(ReadLesson lesson) {
        this.lesson = lesson;
        this.cells = new ArrayList<>(lesson.executed().cells());
    }

    List<Cell> all() {
        return Collections.unmodifiableList(cells);
    }

    /// The cells before the one at `place`, as one text.
    String before(int place) {
        StringBuilder text = new StringBuilder();
        cells.subList(0, place).forEach(cell -> text.append(cell.source()).append('\n'));
        return text.toString();
    }

    /// Ids of the beats in their order.
    List<String> beats() {
        return cells.stream()
                .flatMap(cell -> CellTag.of(cell).stream())
                .map(CellTag::beat)
                .distinct()
                .toList();
    }

    static boolean isOf(Cell cell, BeatKind kind) {
        return CellTag.of(cell).filter(tag -> tag.kind() == kind).isPresent();
    }

    static boolean is(Cell cell, CellRole role) {
        return CellTag.of(cell).filter(tag -> tag.role() == role).isPresent();
    }

    static boolean isIn(Cell cell, String beat) {
        return CellTag.of(cell).filter(tag -> tag.beat().equals(beat)).isPresent();
    }

    /// The first place from `share` of the lesson on where words stand between two cells of beats
    /// that build intuition; the end where there is none.
    int within(double share) {
        for (int place = (int) (cells.size() * share); place < cells.size() - 1; place++) {
            boolean inside =
                    isOf(cells.get(place), BeatKind.INTUITION)
                            && cells.get(place).isCode()
                            && isOf(cells.get(place + 1), BeatKind.INTUITION)
                            && cells.get(place + 1).isMarkdown();
            if (inside) {
                return place + 1;
            }
        }
        return cells.size();
    }

    /// Puts `cell` at `place`, as a cell of the beat before it. Its id is like the others.
    void put(int place, Cell cell) {
        Cell before = cells.get(place - 1);
        String beat = CellTag.of(before).map(CellTag::beat).orElse("cell");
        int number = 1;
        while (isTaken(beat + "-" + number)) {
            number++;
        }
        String id = beat + "-" + number;
        cells.add(
                place,
                new Cell(
                        cell.type(),
                        id,
                        cell.source(),
                        before.metadata(),
                        cell.executionCount(),
                        cell.outputs(),
                        null));
        changed = true;
    }

    private boolean isTaken(String id) {
        return cells.stream().anyMatch(cell -> id.equals(cell.id()));
    }

    void drop(int place) {
        cells.remove(place);
        changed = true;
    }

    /// The text of the cell at `place` as `other` makes it; a cell without text is left alone.
    void rewrite(int place, UnaryOperator<String> other) {
        Cell cell = cells.get(place);
        String source = other.apply(cell.source()).strip();
        if (source.equals(cell.source().strip()) || source.isEmpty()) {
            return;
        }
        changed = true;
        cells.set(place, cell.withSource(source));
    }

    /// The lesson with what was changed; empty where nothing was.
    Optional<ReadLesson> done() {
        Notebook before = lesson.executed();
        return changed
                ? Optional.of(
                        lesson.with(
                                new Notebook(
                                        cells,
                                        before.metadata(),
                                        before.format(),
                                        before.formatMinor())))
                : Optional.empty();
    }
}
