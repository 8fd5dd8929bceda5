package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;

/// The cells that an earlier writing of the same lesson left in a notebook, which a newer one goes
/// through cell by cell: those that the learner edited are kept, those that the learner took out
/// stay out, and what the learner put between them stays behind the cell that it stands behind.
final class EarlierLesson {
    private final Notebook given;
    private final LessonRecord record;
    private final int first;
    private final int last;

    private EarlierLesson(Notebook given, LessonRecord record, int first, int last) {
        this.given = given;
        this.record = record;
        this.first = first;
        this.last = last;
    }

    /// The lesson on `concept` in `given`; empty where none of its cells are there.
    static Optional<EarlierLesson> in(Notebook given, String concept) {
        Optional<LessonRecord> record = LessonRecord.of(given, concept);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        Set<String> ids = record.get().cells().keySet();
        int first = -1;
        int last = -1;
        for (int index = 0; index < given.cells().size(); index++) {
            if (ids.contains(given.cells().get(index).id())) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(new EarlierLesson(given, record.get(), first, last));
    }

    /// Index of its first cell.
    int first() {
        return first;
    }

    /// Index of its last cell.
    int last() {
        return last;
    }

    /// Whether `cell` of the notebook is one of the lesson's, edited or not.
    boolean owns(Cell cell) {
        return record.cells().containsKey(String.valueOf(cell.id()));
    }

    /// What becomes of the cells from the first to the last one.
    ///
    /// @param cells in their order
    /// @param told about what was kept and left out, in sentences
    /// @param counts how many were added, replaced, removed and are as they were, in words
    record Woven(List<Cell> cells, List<String> told, String counts) {
        Woven {
            cells = List.copyOf(cells);
            told = List.copyOf(told);
        }
    }

    /// The notebook's cells in place of `newer`, which the lesson consists of now.
    Woven woven(List<Cell> newer) {
        Map<String, Cell> present = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>();
        newer.forEach(cell -> wanted.add(String.valueOf(cell.id())));
        // What stands behind a cell that stays, by its id; "" for what stands before all of them.
        Map<String, List<Cell>> behind = new LinkedHashMap<>();
        String anchor = "";
        List<String> told = new ArrayList<>();
        int removed = 0;
        for (Cell cell : given.cells().subList(first, last + 1)) {
            String id = String.valueOf(cell.id());
            boolean stays = owns(cell) && wanted.contains(id);
            if (stays) {
                present.put(id, cell);
                anchor = id;
            } else if (!owns(cell) || !record.wrote(cell)) {
                behind.computeIfAbsent(anchor, _ -> new ArrayList<>()).add(cell);
                if (owns(cell)) {
                    told.add(
                            "The lesson has no cell "
                                    + id
                                    + " any more. You edited it, so it stays.");
                }
            } else {
                removed++;
            }
        }
        List<Cell> cells = new ArrayList<>(behind.getOrDefault("", List.of()));
        int added = 0;
        int replaced = 0;
        int same = 0;
        for (Cell cell : newer) {
            String id = String.valueOf(cell.id());
            Cell old = present.get(id);
            if (old == null && record.cells().containsKey(id)) {
                told.add("You took the cell " + id + " out. It stays out.");
            } else if (old == null) {
                cells.add(cell);
                added++;
            } else if (record.wrote(old)) {
                cells.add(cell);
                replaced += old.source().equals(cell.source()) ? 0 : 1;
                same += old.source().equals(cell.source()) ? 1 : 0;
            } else {
                cells.add(old);
                told.add("You edited the cell " + id + ". It stays as you have it.");
            }
            cells.addAll(behind.getOrDefault(id, List.of()));
        }
        String counts =
                "The lesson was here already: %d of its cells are as they were, %d were replaced, %d added, %d removed."
                        .formatted(same, replaced, added, removed);
        return new Woven(cells, told, counts);
    }
}
