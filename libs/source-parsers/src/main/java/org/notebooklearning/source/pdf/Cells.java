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
        List<Glyph> current = new ArrayList<>();
        double reach = Double.NEGATIVE_INFINITY;
        for (Glyph glyph : line.glyphs()) {
            if (!current.isEmpty() && glyph.x() - reach > CELL_GAP * line.size()) {
                cells.add(Cell.of(current));
                current = new ArrayList<>();
            }
            current.add(glyph);
            reach = Math.max(reach, glyph.right());
        }
        cells.add(Cell.of(current));
        return cells;
    }

    /// @param left edge in points
    /// @param right edge in points
    record Cell(String text, double left, double right, Glyph first) {
        private static Cell of(List<Glyph> glyphs) {
            return new Cell(
                    Spacing.text(glyphs),
                    glyphs.getFirst().x(),
                    glyphs.getLast().right(),
                    glyphs.getFirst());
        }
    }
}
