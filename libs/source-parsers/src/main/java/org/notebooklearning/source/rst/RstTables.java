package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tables drawn with characters: grids, and columns under rows of `=`.
final class RstTables {
    private static final Pattern GRID = Pattern.compile("^\\+[-=+]{3,}\\+$");
    private static final Pattern SIMPLE = Pattern.compile("^=+( +=+)+$");

    private RstTables() {}

    static boolean isGrid(String line) {
        return GRID.matcher(line).matches();
    }

    static boolean isSimple(String line) {
        return SIMPLE.matcher(line).matches();
    }

    /// The end of the table that begins at `from`.
    static int end(List<String> lines, int from) {
        int end = from;
        if (isGrid(lines.get(from))) {
            while (end < lines.size() && lines.get(end).matches("[+|].*")) {
                end++;
            }
            return end;
        }
        int last = from;
        while (end < lines.size() && (!lines.get(end).isBlank() || end - last < 2)) {
            last = isSimple(lines.get(end)) ? end : last;
            end++;
            if (last > from && end < lines.size() && last == end - 1 && lines.get(end).isBlank()) {
                return end;
            }
        }
        return end;
    }

    /// The rows of a table, each a list of cells.
    static List<List<String>> rows(List<String> table) {
        return isGrid(table.getFirst()) ? grid(table) : simple(table);
    }

    private static List<List<String>> grid(List<String> table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : table) {
            if (line.startsWith("+")) {
                close(open, rows);
                continue;
            }
            String[] cells = line.replaceAll("^\\||\\|$", "").split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                put(open, i, cells[i].strip());
            }
        }
        close(open, rows);
        return rows;
    }

    private static List<List<String>> simple(List<String> table) {
        List<int[]> columns = columns(table.getFirst());
        List<List<String>> rows = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : table) {
            if (line.isBlank() || line.matches("[=-]+( +[=-]+)*")) {
                continue;
            }
            if (!cell(line, columns, 0).isEmpty()) {
                close(open, rows);
            }
            for (int i = 0; i < columns.size(); i++) {
                put(open, i, cell(line, columns, i));
            }
        }
        close(open, rows);
        return rows;
    }

    private static List<int[]> columns(String border) {
        List<int[]> columns = new ArrayList<>();
        int i = 0;
        while (i < border.length()) {
            int begin = i;
            while (i < border.length() && border.charAt(i) == '=') {
                i++;
            }
            columns.add(new int[] {begin, i});
            while (i < border.length() && border.charAt(i) == ' ') {
                i++;
            }
        }
        return columns;
    }

    private static String cell(String line, List<int[]> columns, int column) {
        int begin = Math.min(line.length(), columns.get(column)[0]);
        boolean last = column == columns.size() - 1;
        int end = last ? line.length() : Math.min(line.length(), columns.get(column + 1)[0]);
        return line.substring(begin, end).strip();
    }

    private static void put(List<String> open, int column, String text) {
        while (open.size() <= column) {
            open.add("");
        }
        open.set(column, (open.get(column) + " " + text).strip());
    }

    private static void close(List<String> open, List<List<String>> rows) {
        if (open.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(List.copyOf(open));
        }
        open.clear();
    }
}
