package org.notebooklearning.merge.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;

/// The ids of a lesson's cells among the learner's: one that the learner's cells have already gets
/// the lesson's concept before it.
final class DistinctIds {
    /// As long as nbformat lets an id be.
    private static final int LONGEST = 64;

    private DistinctIds() {}

    /// `draft` with ids that none of `theirs` has.
    static LessonDraft of(LessonDraft draft, String concept, List<Cell> theirs) {
        Map<String, String> ids = distinct(draft.notebook().cells(), concept, theirs);
        List<Cell> cells =
                draft.notebook().cells().stream()
                        .map(cell -> cell.withId(ids.get(String.valueOf(cell.id()))))
                        .toList();
        List<LessonDraft.Quotation> quotations =
                draft.quotations().stream()
                        .map(it -> it.in(ids.getOrDefault(it.cell(), it.cell())))
                        .toList();
        return draft.with(draft.notebook().withCells(cells)).quoting(quotations);
    }

    /// The new id of each of `cells` by the old one.
    private static Map<String, String> distinct(
            List<Cell> cells, String concept, List<Cell> theirs) {
        Set<String> taken =
                theirs.stream().map(cell -> String.valueOf(cell.id())).collect(Collectors.toSet());
        Map<String, String> ids = new LinkedHashMap<>();
        for (Cell cell : cells) {
            String old = String.valueOf(cell.id());
            String id = old;
            for (int number = 1; taken.contains(id); number++) {
                id = concept + "-" + old + (number == 1 ? "" : "-" + number);
                id = id.length() > LONGEST ? id.substring(id.length() - LONGEST) : id;
            }
            taken.add(id);
            ids.put(old, id);
        }
        return ids;
    }
}
