package org.notebooklearning.source.pdf;

import java.util.regex.Pattern;

/// Listings: at least two lines in a typewriter face that read as code. Prose in such a face stays
/// text.
final class CodeLines {
    private static final Pattern CODE =
            Pattern.compile(
                    "^\\s*(def|class|import|from|return|for|while|if|else|elif|with|print|#|//|@|>>>)\\b"
                            + "|[({\\[]\\s*$|[;{}]\\s*$|\\w\\(.*\\)|\\w\\s*(\\+=|==|=)\\s*\\w|^[>#$]");

    private CodeLines() {}

    static void mark(MarkedLines lines) {
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (lines.isOpen(end)
                    && isMono(lines.line(end))
                    && (end == i || lines.stepBefore(end) < 2.2 * lines.line(end).size())) {
                end++;
            }
            if (end - i >= 2 && looksLikeCode(lines, i, end)) {
                for (int j = i; j < end; j++) {
                    lines.mark(j, LineRole.CODE);
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isMono(Line line) {
        return line.share(g -> g.face().mono()) > 0.8;
    }

    private static boolean looksLikeCode(MarkedLines lines, int from, int to) {
        int hits = 0;
        for (int i = from; i < to; i++) {
            if (CODE.matcher(lines.line(i).text()).find()) {
                hits++;
            }
        }
        return hits >= 0.5 * (to - from);
    }

    /// The text of a listing's line behind as many spaces as it is indented from `left`.
    static String indented(Line line, double left) {
        double character =
                Math.max(1, line.glyphs().stream().mapToDouble(Glyph::width).average().orElse(5));
        int spaces = (int) Math.round((line.left() - left) / character);
        return " ".repeat(Math.clamp(spaces, 0, 60)) + line.text();
    }
}
