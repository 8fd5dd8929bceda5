package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tables drawn with characters: grids, and columns under rows of `=`.
public final class RstTables {
    /// A cell as lines of text.
    ///
    /// @param row of its upper edge, from 0
    /// @param column of its left edge, from 0
    public record Cell(int row, int column, int rows, int columns, List<String> lines) {}

    private static final Pattern GRID = Pattern.compile("^\\+(?:[-=]+\\+)+$");
    private static final Pattern SIMPLE = Pattern.compile("^=+( +=+)+ *$");
    private static final Pattern UNDERLINE = Pattern.compile("^ *-+(?: +-+)* *$");
    private static final Pattern BORDER = Pattern.compile("^ *=+( +=+)* *$");

    private RstTables() {}

    /// Whether `line` begins a grid.
    public static boolean isGrid(String line) {
        return GRID.matcher(line).matches() && line.length() > 4;
    }

    static boolean isSimple(String line) {
        return SIMPLE.matcher(line).matches();
    }

    /// The end of the table that begins at `from`.
    public static int end(List<String> lines, int from) {
        int end = from;
        if (isGrid(lines.get(from))) {
            while (end < lines.size() && lines.get(end).matches("[+|].*")) {
                end++;
            }
            return end;
        }
        // The border at the end has a blank line or nothing behind it.
        int last = from;
        int borders = 0;
        while (end < lines.size()) {
            if (BORDER.matcher(lines.get(end)).matches()) {
                last = end;
                borders++;
                boolean over = end + 1 >= lines.size() || lines.get(end + 1).isBlank();
                if (borders > 1 && over) {
                    return end + 1;
                }
            }
            end++;
        }
        return borders > 1 ? last + 1 : from + 1;
    }

    /// The cells of a table, row by row; none where it is drawn wrongly.
    public static List<Cell> cells(List<String> table) {
        return isGrid(table.getFirst()) ? RstGrid.cells(table) : simple(table);
    }

    /// The cells of a table that is written as a list of lists, row by row.
    public static List<List<String>> listed(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : items(lines)) {
            rows.add(items(row).stream().map(cell -> String.join("\n", cell)).toList());
        }
        return rows;
    }

    /// What the items of the outermost list in `lines` hold.
    private static List<List<String>> items(List<String> lines) {
        List<List<String>> items = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            boolean item = line.matches("[-*+](?: .*)?");
            if (item && !open.isEmpty()) {
                items.add(RstLines.dedented(open));
                open.clear();
            }
            if (item || !open.isEmpty()) {
                open.add(item ? " " + line.substring(1) : line);
            }
        }
        if (!open.isEmpty()) {
            items.add(RstLines.dedented(open));
        }
        return items;
    }

    private static List<Cell> simple(List<String> table) {
        List<int[]> columns = columns(table.getFirst());
        List<Cell> cells = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int row = 0;
        for (String line : table) {
            boolean border = BORDER.matcher(line).matches() && line.contains("=");
            boolean underline = !border && line.contains("-") && UNDERLINE.matcher(line).matches();
            boolean begins = !border && !underline && !text(line, columns, 0).isBlank();
            if (border || underline || begins) {
                row =
                        close(
                                open,
                                underline ? columns(line, columns) : columns,
                                row,
                                cells,
                                columns);
            }
            if (!border && !underline) {
                open.add(line);
            }
        }
        close(open, columns, row, cells, columns);
        return cells;
    }

    /// Ends the row whose lines are `open`.
    private static int close(
            List<String> open, List<int[]> spans, int row, List<Cell> cells, List<int[]> columns) {
        boolean blank = open.stream().allMatch(String::isBlank);
        if (!blank) {
            for (int i = 0; i < spans.size(); i++) {
                List<String> lines = new ArrayList<>();
                for (String line : open) {
                    lines.add(text(line, spans, i));
                }
                int first = at(columns, spans.get(i)[0]);
                int next = i + 1 < spans.size() ? at(columns, spans.get(i + 1)[0]) : columns.size();
                cells.add(new Cell(row, first, 1, Math.max(1, next - first), lines));
            }
        }
        open.clear();
        return blank ? row : row + 1;
    }

    private static int at(List<int[]> columns, int begin) {
        int at = 0;
        while (at + 1 < columns.size() && columns.get(at + 1)[0] <= begin) {
            at++;
        }
        return at;
    }

    /// The columns of a line below cells; those that it does not draw are as they are.
    private static List<int[]> columns(String underline, List<int[]> all) {
        List<int[]> drawn = columns(underline.replace('-', '='));
        return drawn.isEmpty() ? all : drawn;
    }

    private static List<int[]> columns(String border) {
        List<int[]> columns = new ArrayList<>();
        int i = 0;
        while (i < border.length()) {
            int begin = i;
            while (i < border.length() && border.charAt(i) == '=') {
                i++;
            }
            if (i > begin) {
                columns.add(new int[] {begin, i});
            }
            while (i < border.length() && border.charAt(i) != '=') {
                i++;
            }
        }
        return columns;
    }

    private static String text(String line, List<int[]> columns, int column) {
        int begin = column == 0 ? 0 : Math.min(line.length(), columns.get(column)[0]);
        boolean last = column == columns.size() - 1;
        int end = last ? line.length() : Math.min(line.length(), columns.get(column + 1)[0]);
        return line.substring(begin, Math.max(begin, end)).stripTrailing();
    }
}
