package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.List;

/// Rows of comma-separated values as Python's `csv` reads them for a `csv-table`: with its options
/// `delim`, `quote`, `escape` and `keepspace`.
final class RstCsv {
    private final char delimiter;
    private final char quote;
    private final char escape;
    private final boolean keepSpace;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private RstCsv(RstDirective table, char delimiter) {
        this.delimiter = delimiter;
        this.quote = sign(table.option("quote"), '"');
        this.escape = sign(table.option("escape"), '\0');
        this.keepSpace = table.options().containsKey("keepspace");
    }

    /// The rows of `text` by the options of `table`.
    static List<List<String>> rows(RstDirective table, String text) {
        return rows(table, text, sign(table.option("delim"), ','));
    }

    /// The rows of the option `header`. Docutils before 0.22 has commas between its cells whatever
    /// `delim` says, and newer ones what `delim` says: which of them is meant shows in the text.
    static List<List<String>> header(RstDirective table) {
        String text = table.option("header");
        char delimiter = sign(table.option("delim"), ',');
        return rows(table, text, text.indexOf(delimiter) < 0 ? ',' : delimiter);
    }

    private static List<List<String>> rows(RstDirective table, String text, char delimiter) {
        RstCsv csv = new RstCsv(table, delimiter);
        csv.read(text);
        return csv.rows;
    }

    private static char sign(String option, char otherwise) {
        String stated = option.strip();
        return switch (stated) {
            case "" -> otherwise;
            case "tab" -> '\t';
            case "space" -> ' ';
            default -> {
                boolean number = stated.matches("(?:0x|U\\+)[0-9A-Fa-f]{1,4}");
                yield number
                        ? (char) Integer.parseInt(stated.replaceFirst("0x|U\\+", ""), 16)
                        : stated.charAt(0);
            }
        };
    }

    private void read(String text) {
        boolean quoted = false;
        boolean fresh = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escape != 0 && c == escape && i + 1 < text.length()) {
                i++;
                cell.append(text.charAt(i));
                fresh = false;
            } else if (quoted) {
                if (c == quote
                        && i + 1 < text.length()
                        && text.charAt(i + 1) == quote
                        && escape == 0) {
                    cell.append(quote);
                    i++;
                } else if (c == quote) {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == quote && fresh) {
                quoted = true;
                fresh = false;
            } else if (c == delimiter || isTab(c)) {
                endCell();
                fresh = true;
            } else if (c == '\n') {
                endRow();
                fresh = true;
            } else if (c != ' ' || !fresh || keepSpace) {
                cell.append(c);
                fresh = false;
            }
        }
        endRow();
    }

    /// Tabs have become spaces by the time a table is read, but for those of a `delim` that says
    /// so.
    private boolean isTab(char c) {
        return delimiter == '\t' && c == '\t';
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.stream().anyMatch(text -> !text.isEmpty()) || row.size() > 1) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }
}
