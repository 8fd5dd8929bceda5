package org.notebooklearning.merge.names;

import java.util.Map;
import java.util.TreeMap;

/// Replacements in a text whose places are told by line and column, made all at once.
final class SourceEdits {
    private final String source;
    private final Map<Integer, Edit> edits = new TreeMap<>();

    SourceEdits(String source) {
        this.source = source;
    }

    private record Edit(int length, String with) {}

    /// Puts `with` in the place of `old`, which stands at `column` of `line`; nothing where
    /// something else stands there.
    ///
    /// @param line from 1
    /// @param column characters before it on its line
    void replace(int line, int column, String old, String with) {
        int at = offset(line, column);
        if (at >= 0 && source.startsWith(old, at)) {
            edits.put(at, new Edit(old.length(), with));
        }
    }

    /// The text with all replacements.
    String made() {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
            // What lies within an earlier replacement is gone with it.
            if (edit.getKey() >= from) {
                text.append(source, from, edit.getKey()).append(edit.getValue().with());
                from = edit.getKey() + edit.getValue().length();
            }
        }
        return text.append(source.substring(from)).toString();
    }

    private int offset(int line, int column) {
        int start = 0;
        for (int passed = 1; passed < line; passed++) {
            start = source.indexOf('\n', start) + 1;
            if (start == 0) {
                return -1;
            }
        }
        return start + column;
    }
}
