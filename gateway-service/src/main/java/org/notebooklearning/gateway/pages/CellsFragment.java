package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.html.notebook.CellHtml;

/// Cells as the page of a lesson puts them in.
///
/// @param part how many beats are written, of `of`; 0 for stored ones
record CellsFragment(List<Shown> cells, boolean stored, int part, int of)
        implements TemplateInstance {

    static CellsFragment of(LessonContent.Cells cells) {
        CellHtml html = CellHtml.in(cells.notebook());
        Set<Integer> given = given(cells);
        List<Shown> shown = new ArrayList<>();
        for (Cell cell : cells.notebook().cells()) {
            shown.add(Shown.of(cell, given.contains(shown.size()), html.of(cell)));
        }
        return new CellsFragment(shown, cells.stored(), cells.part(), cells.of());
    }

    /// The cells of the learner's own. A stored notebook in which no lesson tells of itself, as
    /// those of the first versions, is a lesson as a whole.
    private static Set<Integer> given(LessonContent.Cells cells) {
        boolean told = !LessonRecord.of(cells.notebook()).isEmpty();
        return cells.stored() && told ? LessonRecord.givenCells(cells.notebook()) : Set.of();
    }

    /// @param id empty where the cell has none
    /// @param beat the beat that it is of; empty where it is of none
    /// @param given whether it is of the notebook that the learner gave
    /// @param html what it shows, cleaned
    record Shown(String id, String beat, boolean exercise, boolean given, String html) {
        static Shown of(Cell cell, boolean given, String html) {
            // A cell of the learner's own is of no beat, whatever it says.
            Optional<CellTag> tag = given ? Optional.empty() : CellTag.of(cell);
            String id = cell.id();
            return new Shown(
                    id == null ? "" : id,
                    tag.map(CellTag::beat).orElse(""),
                    tag.filter(one -> !one.exercise().isEmpty()).isPresent(),
                    given,
                    html);
        }
    }
}
