package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A displayed equation in markdown.
///
/// @param line where its opening sign stands, from 1
/// @param inside what stands between its signs
record Displayed(int line, String inside) {
    /// What ends an equation that begins so.
    private static final Map<String, String> SIGNS =
            Map.of(
                    "$$", "$$",
                    "\\[", "\\]",
                    "\\begin{equation}", "\\end{",
                    "\\begin{equation*}", "\\end{",
                    "\\begin{align}", "\\end{",
                    "\\begin{align*}", "\\end{",
                    "\\begin{gather}", "\\end{",
                    "\\begin{gather*}", "\\end{");

    /// Whether `text` has the beginning of a sign at all; most texts have none.
    static boolean mayStandIn(String text) {
        return text.contains("$$") || text.contains("\\[") || text.contains("\\begin{");
    }

    /// The equations of `text` in order. It is gone through once, however many signs stand open.
    static List<Displayed> in(String text) {
        List<Displayed> found = new ArrayList<>();
        Set<String> exhausted = new HashSet<>();
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            String opening = opening(text, at);
            int end = -1;
            if (opening != null) {
                String closing = SIGNS.getOrDefault(opening, "");
                int inside = at + opening.length();
                // Something must stand between the signs.
                end = exhausted.contains(closing) ? -1 : text.indexOf(closing, inside + 1);
                if (end < 0) {
                    exhausted.add(closing);
                } else {
                    found.add(new Displayed(line, text.substring(inside, end)));
                    end += closing.length();
                }
            }
            int next = end < 0 ? at + 1 : end;
            line += lines(text, at, next);
            at = next;
        }
        return found;
    }

    /// How many ends of lines stand in a part of `text`.
    static int lines(String text, int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static @Nullable String opening(String text, int at) {
        char c = text.charAt(at);
        if (c == '$' || c == '\\') {
            for (String sign : SIGNS.keySet()) {
                if (text.startsWith(sign, at)) {
                    return sign;
                }
            }
        }
        return null;
    }
}
