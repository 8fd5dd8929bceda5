package org.notebooklearning.judge.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.judge.reading.ReadLesson;

/// Lessons cut so that a calibration costs less: whole beats from the beginning, and the neighbours
/// of the topic, which stand on nothing.
public final class ShortLesson {
    private static final String CUT =
            " Given here is its beginning, with the neighbours of the topic. The parts between were"
                    + " taken out for this reading, and are not to be missed.";

    private ShortLesson() {}

    /// The lesson with about so many cells.
    public static ReadLesson of(ReadLesson lesson, int cells) {
        Map<String, List<Cell>> beats = new LinkedHashMap<>();
        for (Cell cell : lesson.executed().cells()) {
            String beat = CellTag.of(cell).map(CellTag::beat).orElse("");
            beats.computeIfAbsent(beat, _ -> new ArrayList<>()).add(cell);
        }
        List<Cell> kept = new ArrayList<>();
        boolean full = false;
        for (List<Cell> beat : beats.values()) {
            full |= kept.size() + beat.size() > cells;
            if (!full || LessonCells.isOf(beat.getFirst(), BeatKind.ADJACENT)) {
                kept.addAll(beat);
            }
        }
        Notebook whole = lesson.executed();
        ReadLesson cut =
                lesson.with(
                        new Notebook(kept, whole.metadata(), whole.format(), whole.formatMinor()));
        return full ? cut.asked(lesson.request() + CUT) : cut;
    }
}
