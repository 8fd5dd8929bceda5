package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.List;

/// The pieces of a line that wide gaps part: cells of a row, authors side by side.
final class Cells {
    /// A gap above this many times the font size parts two cells.
    private static final double CELL_GAP = 1.0;

    private Cells() {}

    static List<Cell> of(Line line) {
        List<Cell> cells = new ArrayList<>();
        List<Glyph> glyphs = line.glyphs();
        int from = 0;
        double reach = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < glyphs.size(); i++) {
            if (i > from && glyphs.get(i).x() - reach > CELL_GAP * line.size()) {
                cells.add(new Cell(line, glyphs.subList(from, i)));
                from = i;
            }
            reach = Math.max(reach, glyphs.get(i).right());
        }
        cells.add(new Cell(line, glyphs.subList(from, glyphs.size())));
        return cells;
    }

    /// @param line that the cell is a piece of
    record Cell(Line line, List<Glyph> glyphs) {
        String text() {
            return Spacing.text(glyphs);
        }

        /// The text with its raised and lowered parts marked.
        String marked() {
            return Scripts.marked(glyphs, line.baseline(), line.size(), text());
        }

        double left() {
            return first().x();
        }

        double right() {
            return glyphs.getLast().right();
        }

        Glyph first() {
            return glyphs.getFirst();
        }
    }
}
