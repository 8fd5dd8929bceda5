package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.List;

/// The rows of a table: the lettering that touches its caption, parted into cells at wide gaps.
final class TableRows {
    private TableRows() {}

    /// The rows below the caption at `from` to `to` where there are any, else those above.
    static List<Line> around(MarkedLines lines, int from, int to) {
        List<Line> below = new ArrayList<>();
        for (int i = to; i < lines.size() && isRow(lines, i, from); i++) {
            below.add(lines.line(i));
        }
        if (!below.isEmpty()) {
            return below;
        }
        List<Line> above = new ArrayList<>();
        for (int i = from - 1; i >= 0 && isRow(lines, i, from); i--) {
            above.addFirst(lines.line(i));
        }
        return above;
    }

    static List<List<String>> cells(List<Line> rows) {
        return rows.stream()
                .map(row -> Cells.of(row).stream().map(Cells.Cell::text).toList())
                .toList();
    }

    private static boolean isRow(MarkedLines lines, int i, int caption) {
        return lines.role(i) == Role.FLOAT && lines.line(i).page() == lines.line(caption).page();
    }
}
