package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;

/// A lesson among the cells of a learner's notebook.
///
/// @param alone the lesson with the names that it has there and with imports and a seed of its own:
///     what it is judged by, and what runs where the learner's cells do not
/// @param above cells before it; one of them may import more than before
/// @param placed from the lesson's first cell to its last: its own, and those that the learner
///     edited or put between them
/// @param wrote what the lesson wrote there, those that the learner has otherwise included
/// @param below cells behind it
/// @param notes what the learner should know, in sentences
/// @param module that the lesson imports, such as `utils`
/// @param seedIsTheirs whether the one seed of the notebook is the learner's
public record MergedLesson(
        LessonDraft alone,
        List<Cell> above,
        List<Cell> placed,
        List<Cell> wrote,
        List<Cell> below,
        List<String> notes,
        String module,
        boolean seedIsTheirs) {
    public MergedLesson {
        above = List.copyOf(above);
        placed = List.copyOf(placed);
        wrote = List.copyOf(wrote);
        below = List.copyOf(below);
        notes = List.copyOf(notes);
    }

    /// Every cell, in order.
    public List<Cell> cells() {
        List<Cell> all = new ArrayList<>(above);
        all.addAll(placed);
        all.addAll(below);
        return all;
    }

    /// What is run: the whole notebook. Exercises of other lessons in it are not tried again.
    public Notebook together() {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : cells()) {
            cells.add(isOwn(cell) ? cell : withoutTag(cell));
        }
        return alone.notebook().withCells(cells);
    }

    /// Every cell, the lesson's own with what came of running them.
    ///
    /// @param executed a notebook that has cells of the same ids
    public List<Cell> withOutputs(Notebook executed) {
        Map<String, Cell> ran = new HashMap<>();
        executed.cells().forEach(cell -> ran.put(String.valueOf(cell.id()), cell));
        List<Cell> cells = new ArrayList<>(above);
        for (Cell cell : placed) {
            Cell done = ran.get(String.valueOf(cell.id()));
            cells.add(
                    done != null && cell.isCode() && isOwn(cell)
                            ? cell.withRun(done.executionCount(), done.outputs())
                            : cell);
        }
        cells.addAll(below);
        return cells;
    }

    /// Whether `cell` is one that the lesson wrote, as it wrote it.
    public boolean isOwn(Cell cell) {
        return wrote.stream()
                .anyMatch(
                        own ->
                                Objects.equals(own.id(), cell.id())
                                        && own.source().equals(cell.source()));
    }

    /// The record with what the lesson wrote of each cell.
    public LessonRecord listed(LessonRecord record) {
        return record.listing(wrote);
    }

    private static Cell withoutTag(Cell cell) {
        Map<String, Object> metadata = new HashMap<>(cell.metadata());
        metadata.remove(LessonRecord.KEY);
        return new Cell(
                cell.type(),
                cell.id(),
                cell.source(),
                metadata,
                cell.executionCount(),
                cell.outputs(),
                cell.attachments());
    }
}
