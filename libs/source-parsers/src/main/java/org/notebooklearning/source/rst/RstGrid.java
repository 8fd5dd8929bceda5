package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A table drawn as a grid: every rectangle of lines whose corners are `+` is a cell, however many
/// rows and columns it goes over.
final class RstGrid {
    /// Larger drawings are no tables that somebody reads.
    private static final int MOST_LINES = 3000;

    private static final char FILLER = '\ue002';

    private final List<String> lines;
    private final List<int[]> found = new ArrayList<>();

    private RstGrid(List<String> lines) {
        this.lines = lines;
    }

    /// The cells of the drawing `table`, row by row.
    static List<RstTables.Cell> cells(List<String> table) {
        if (table.size() > MOST_LINES) {
            return List.of();
        }
        int width = table.stream().mapToInt(line -> wide(line).length()).max().orElse(0);
        List<String> padded = new ArrayList<>();
        for (String line : table) {
            String wide = wide(line);
            padded.add(wide + " ".repeat(width - wide.length()));
        }
        RstGrid grid = new RstGrid(padded);
        for (int top = 0; top < padded.size() - 1; top++) {
            String line = padded.get(top);
            for (int left = line.indexOf('+'); left >= 0; left = line.indexOf('+', left + 1)) {
                grid.find(top, left);
            }
        }
        return grid.cells();
    }

    /// Characters of double width stand in two columns.
    private static String wide(String line) {
        StringBuilder wide = new StringBuilder();
        line.codePoints()
                .forEach(
                        c -> {
                            wide.appendCodePoint(c);
                            if (isWide(c) && c <= Character.MAX_VALUE) {
                                wide.append(FILLER);
                            }
                        });
        return wide.toString();
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6);
    }

    /// The smallest cell whose left upper corner is here.
    private void find(int top, int left) {
        String line = lines.get(top);
        for (int right = left + 1; right < line.length() && isAcross(line.charAt(right)); right++) {
            if (line.charAt(right) == '+' && right > left + 1) {
                int[] cell = down(top, left, right);
                if (cell != null) {
                    found.add(cell);
                    return;
                }
            }
        }
    }

    private int @Nullable [] down(int top, int left, int right) {
        for (int bottom = top + 1; bottom < lines.size(); bottom++) {
            char l = lines.get(bottom).charAt(left);
            char r = lines.get(bottom).charAt(right);
            if (!isDown(l) || !isDown(r)) {
                return null;
            }
            if (l == '+' && r == '+' && isEdge(lines.get(bottom), left, right)) {
                return bottom > top + 1 ? new int[] {top, left, bottom, right} : null;
            }
        }
        return null;
    }

    private static boolean isAcross(char c) {
        return c == '-' || c == '=' || c == '+';
    }

    private static boolean isDown(char c) {
        return c == '|' || c == '+';
    }

    private static boolean isEdge(String line, int left, int right) {
        for (int i = left; i <= right; i++) {
            if (!isAcross(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private List<RstTables.Cell> cells() {
        TreeSet<Integer> rows = new TreeSet<>();
        TreeSet<Integer> columns = new TreeSet<>();
        for (int[] cell : found) {
            rows.add(cell[0]);
            columns.add(cell[1]);
        }
        List<RstTables.Cell> cells = new ArrayList<>();
        for (int[] cell : found) {
            cells.add(
                    new RstTables.Cell(
                            rows.headSet(cell[0]).size(),
                            columns.headSet(cell[1]).size(),
                            rows.subSet(cell[0], cell[2]).size(),
                            columns.subSet(cell[1], cell[3]).size(),
                            inside(cell)));
        }
        cells.sort(
                Comparator.comparingInt(RstTables.Cell::row)
                        .thenComparingInt(RstTables.Cell::column));
        return cells;
    }

    private List<String> inside(int[] cell) {
        List<String> inside = new ArrayList<>();
        for (int i = cell[0] + 1; i < cell[2]; i++) {
            inside.add(
                    lines.get(i)
                            .substring(cell[1] + 1, cell[3])
                            .replace(String.valueOf(FILLER), "")
                            .stripTrailing());
        }
        return inside;
    }
}
