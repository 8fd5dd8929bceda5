package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/// The rows of tables: the lettering that touches a caption, parted into cells at wide gaps.
/// Whether captions stand above or below their tables is learnt from the whole paper, since between
/// two tables one by one it can not be told; no rows are given twice.
final class TableRows {
    /// Rows further apart than this many times their size belong to different tables.
    private static final double FARTHEST = 4;

    private static final double SAME_ROW = 0.75;
    private static final int MOST_LINES_OF_A_ROW = 4;

    private final MarkedLines lines;
    private final boolean captionsBelow;
    private final Set<Integer> taken = new HashSet<>();

    TableRows(MarkedLines lines) {
        this.lines = lines;
        this.captionsBelow = captionsBelow(lines);
    }

    /// The rows of the table whose caption are the lines `from` to `to`.
    List<Line> around(int from, int to) {
        List<Integer> above = above(from);
        List<Integer> below = below(to);
        boolean up = captionsBelow ? !above.isEmpty() : below.isEmpty();
        List<Integer> rows = up ? above : below;
        taken.addAll(rows);
        return rows.stream().map(lines::line).toList();
    }

    /// The texts of the cells, row by row. A cell that is centred beside two lines belongs to the
    /// upper one.
    static List<List<String>> cells(List<Line> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            List<Cells.Cell> row = new ArrayList<>(Cells.of(rows.get(from)));
            int to = from + 1;
            while (to < rows.size()
                    && to < from + MOST_LINES_OF_A_ROW
                    && isSameRow(rows.get(from), row, rows.get(to))) {
                row.addAll(Cells.of(rows.get(to)));
                to++;
            }
            row.sort(Comparator.comparingDouble(Cells.Cell::left));
            cells.add(row.stream().map(Cells.Cell::marked).toList());
            from = to;
        }
        return cells;
    }

    private static boolean isSameRow(Line first, List<Cells.Cell> row, Line next) {
        return Math.abs(next.baseline() - first.baseline()) < SAME_ROW * first.size()
                && Cells.of(next).stream()
                        .noneMatch(
                                cell ->
                                        row.stream()
                                                .anyMatch(
                                                        other ->
                                                                cell.left() < other.right()
                                                                        && other.left()
                                                                                < cell.right()));
    }

    /// Whether more tables have rows above their captions, or nearer ones, than below.
    private static boolean captionsBelow(MarkedLines lines) {
        int votes = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.role(i) == LineRole.CAPTION && isTable(lines.line(i).text())) {
                int to = i + 1;
                while (to < lines.size()
                        && lines.role(to) == LineRole.CAPTION
                        && !opens(lines, to)) {
                    to++;
                }
                double above = isRow(lines, i - 1, i - 1, i) ? lines.stepBefore(i) : 1000;
                double below = isRow(lines, to, to - 1, to) ? lines.stepBefore(to) : 1000;
                votes += Double.compare(below, above);
            }
        }
        return votes > 0;
    }

    private static boolean isTable(String text) {
        Matcher label = Captions.LABEL.matcher(text);
        return label.find() && label.group(1).toLowerCase(Locale.ROOT).startsWith("tab");
    }

    private static boolean opens(MarkedLines lines, int i) {
        return Captions.LABEL.matcher(lines.line(i).text()).find();
    }

    private List<Integer> above(int from) {
        List<Integer> rows = new ArrayList<>();
        for (int i = from - 1; isRow(lines, i, i, i + 1) && !taken.contains(i); i--) {
            rows.addFirst(i);
        }
        return rows;
    }

    private List<Integer> below(int to) {
        List<Integer> rows = new ArrayList<>();
        for (int i = to; isRow(lines, i, i - 1, i) && !taken.contains(i); i++) {
            rows.add(i);
        }
        return rows;
    }

    /// Whether line `i` is a row, and the line `upper` stands right above the line `lower`. Parts
    /// of one row may overlap: a case of a function, an index.
    private static boolean isRow(MarkedLines lines, int i, int upper, int lower) {
        if (i < 0 || i >= lines.size() || lines.role(i) != LineRole.FLOAT || upper < 0) {
            return false;
        }
        Line above = lines.line(upper);
        Line below = lines.line(lower);
        double step = below.baseline() - above.baseline();
        double size = Math.max(above.size(), below.size());
        return above.page() == below.page() && step > -1.5 * size && step < FARTHEST * size;
    }
}
