package org.notebooklearning.source.pdf;

import java.util.List;
import java.util.regex.Pattern;

/// Listings: at least two lines in a typewriter face that read as code. Prose in such a face stays
/// text.
final class CodeLines {
    private static final Pattern CODE =
            Pattern.compile(
                    "^\\s*(def|class|import|from|return|for|while|if|else|elif|with|print|#|//|@|>>>)\\b"
                            + "|[({\\[]\\s*$|[;{}]\\s*$|\\w\\(.*\\)|\\w\\s*(\\+=|==|=)\\s*\\w|^[>#$]");

    /// In sizes of the type: up to three empty lines.
    private static final double MOST_EMPTY_LINES = 5;

    private static final String SET = "’‘“”−–‐∗˜∼ˆ";
    private static final String TYPED = "''\"\"---*~~^";

    private CodeLines() {}

    static void mark(MarkedLines lines) {
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (lines.isOpen(end)
                    && isMono(lines.line(end))
                    && (end == i || goesOn(lines, end))) {
                end++;
            }
            if (end > i && (end - i >= 2 || isApart(lines, i)) && looksLikeCode(lines, i, end)) {
                for (int j = i; j < end; j++) {
                    lines.mark(j, LineRole.CODE);
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    /// Empty lines belong to a listing, and it may go on in the next column or on the next page.
    private static boolean goesOn(MarkedLines lines, int i) {
        return lines.stepBefore(i) < MOST_EMPTY_LINES * lines.line(i).size()
                || !lines.continuesColumn(i);
    }

    /// A single line of code stands apart from the text above it.
    private static boolean isApart(MarkedLines lines, int i) {
        return lines.stepBefore(i) > 1.15 * lines.typography().leading()
                || lines.line(i).left() > lines.line(i).column().left() + lines.typography().em();
    }

    /// Whether a line is set in a typewriter face.
    static boolean isMono(Line line) {
        return line.shareOfFaces(Face::mono) > 0.8;
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

    /// The text of a listing: indented, with its inner spaces and its empty lines, as its
    /// typewriter face has them on a grid.
    static String text(List<Line> listing) {
        double character = character(listing);
        double step = step(listing);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < listing.size(); i++) {
            Line line = listing.get(i);
            if (i > 0) {
                code.append("\n".repeat(1 + emptyLines(listing.get(i - 1), line, step)));
            }
            double indent = line.left() - left(listing, line);
            code.append(" ".repeat(Math.clamp(Math.round(indent / character), 0, 120)));
            append(line.glyphs(), character, code);
        }
        return code.toString();
    }

    /// Where the listing begins at the left: in the column of `line`, if it goes over several.
    private static double left(List<Line> listing, Line line) {
        double left = line.left();
        for (Line other : listing) {
            if (other.column().index() == line.column().index()) {
                left = Math.min(left, other.left());
            }
        }
        return left;
    }

    private static double character(List<Line> listing) {
        double[] widths =
                listing.stream()
                        .flatMap(l -> l.glyphs().stream())
                        .filter(g -> g.face().mono() && g.width() > 0.5)
                        .mapToDouble(Glyph::width)
                        .sorted()
                        .toArray();
        return widths.length == 0 ? 5 : widths[widths.length / 2];
    }

    private static double step(List<Line> listing) {
        double step = Double.MAX_VALUE;
        for (int i = 1; i < listing.size(); i++) {
            double down = down(listing.get(i - 1), listing.get(i));
            step = down > 0.7 * listing.get(i).size() ? Math.min(step, down) : step;
        }
        return Math.min(step, 1.6 * listing.getFirst().size());
    }

    private static double down(Line above, Line line) {
        return above.page() == line.page() ? line.baseline() - above.baseline() : 0;
    }

    private static int emptyLines(Line above, Line line, double step) {
        return Math.clamp(Math.round(down(above, line) / step) - 1, 0, 3);
    }

    private static void append(List<Glyph> glyphs, double character, StringBuilder code) {
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > 0) {
                double gap = glyph.x() - glyphs.get(i - 1).right();
                long spaces = Math.round(gap / character);
                boolean narrow = spaces == 0 && glyph.spaced() && gap > 0.25 * character;
                code.append(" ".repeat(narrow ? 1 : Math.clamp(spaces, 0, 200)));
            }
            code.append(typed(glyph.text()));
        }
    }

    /// The character that was typed for a sign that TeX and word processors set in its place.
    private static String typed(String sign) {
        int at = sign.length() == 1 ? SET.indexOf(sign.charAt(0)) : -1;
        return at < 0 ? sign : TYPED.substring(at, at + 1);
    }
}
