package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.List;

/// What indentation says: which lines belong to a block.
final class RstLines {
    private RstLines() {}

    /// The number of spaces before the first other character; of a blank line 0.
    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent == line.length() ? 0 : indent;
    }

    /// The end of the block from `from` whose lines are blank or indented by at least `least`.
    static int endOfIndented(List<String> lines, int from, int least) {
        int end = from;
        int last = from;
        while (end < lines.size()
                && (lines.get(end).isBlank() || indent(lines.get(end)) >= least)) {
            end++;
            last = lines.get(end - 1).isBlank() ? last : end;
        }
        return last;
    }

    /// `lines` without the indentation that they share, nor blank lines around.
    static List<String> dedented(List<String> lines) {
        return dedented(lines, Integer.MAX_VALUE);
    }

    /// The same, but at most `most` columns of it.
    static List<String> dedented(List<String> lines, int most) {
        int shared = most;
        for (String line : lines) {
            shared = line.isBlank() ? shared : Math.min(shared, indent(line));
        }
        List<String> dedented = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() || !dedented.isEmpty()) {
                dedented.add(line.isBlank() ? "" : line.substring(shared));
            }
        }
        while (!dedented.isEmpty() && dedented.getLast().isBlank()) {
            dedented.removeLast();
        }
        return dedented;
    }

    /// Whether `line` is one punctuation character, repeated.
    static boolean isAdornment(String line) {
        if (line.length() < 2 || "=-`:'\"~^_*+#<>.!$%&,/;?@\\|".indexOf(line.charAt(0)) < 0) {
            return false;
        }
        return line.chars().allMatch(c -> c == line.charAt(0));
    }
}
