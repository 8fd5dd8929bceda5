package org.notebooklearning.source.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Captions of figures and tables, with their following lines, and the lettering that touches them.
final class Captions {
    static final Pattern LABEL =
            Pattern.compile(
                    "^((?:Figure|Fig\\.?|Table|Tab\\.|Algorithm|Listing|Scheme|FIGURE|FIG\\.|TABLE)\\s*"
                            + "(?:[A-Z]?\\d+(?:\\.\\d+)*[a-z]?|[IVX]+))\\s*([.:|–—]|(?=\\s|$))");

    private Captions() {}

    static void mark(MarkedLines lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.isOpen(i) && opensCaption(lines, i)) {
                lines.mark(i, LineRole.CAPTION);
                markFollowing(lines, i);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.role(i) == LineRole.CAPTION) {
                markTouching(lines, i, -1);
                markTouching(lines, i, 1);
            }
        }
    }

    /// "Figure 2 shows" begins many a line of text; a caption has a colon or a stop after its label
    /// or differs from text by its type.
    private static boolean opensCaption(MarkedLines lines, int i) {
        Line line = lines.line(i);
        Matcher label = LABEL.matcher(line.text());
        if (!label.find()) {
            return false;
        }
        boolean punctuated = !label.group(2).isEmpty();
        boolean apart = lines.stepBefore(i) > 1.25 * lines.typography().leading();
        boolean differs =
                !lines.typography().isBody(line)
                        || line.glyphs().getFirst().face().bold()
                        || line.left() > line.column().left() + 1.5 * lines.typography().em();
        return (punctuated && (apart || differs))
                || (differs && apart && label.end() == line.text().length())
                || (differs && apart && Character.isUpperCase(afterLabel(line.text(), label)));
    }

    private static char afterLabel(String text, Matcher label) {
        String rest = text.substring(label.end()).strip();
        return rest.isEmpty() ? 'A' : rest.charAt(0);
    }

    private static void markFollowing(MarkedLines lines, int first) {
        Line caption = lines.line(first);
        double leading = Math.max(1.32 * caption.size(), 0.5);
        for (int i = first + 1; i < lines.size() && i < first + 30; i++) {
            Line line = lines.line(i);
            boolean attached =
                    lines.isOpen(i)
                            && lines.stepBefore(i) <= leading
                            && Math.abs(line.size() - caption.size()) < 0.4
                            && !LABEL.matcher(line.text()).find()
                            && Cells.of(line).size() < 3;
            boolean full = lines.line(i - 1).right() > 0.75 * right(lines.line(i - 1));
            if (!attached || (!full && lines.line(i - 1).text().matches(".*[.!?]$"))) {
                return;
            }
            lines.mark(i, LineRole.CAPTION);
        }
    }

    private static double right(Line line) {
        return line.column().right();
    }

    /// Goes from a caption up or down as long as lines look like lettering or rows of a table.
    private static void markTouching(MarkedLines lines, int caption, int direction) {
        int i = caption + direction;
        while (i >= 0
                && i < lines.size()
                && lines.line(i).page() == lines.line(caption).page()
                && ((lines.role(i) == LineRole.CAPTION && direction > 0)
                        || lines.role(i) == LineRole.FLOAT
                        || (lines.isOpen(i) && looksLoose(lines, i)))) {
            if (lines.role(i) != LineRole.CAPTION) {
                lines.mark(i, LineRole.FLOAT);
            }
            i += direction;
        }
    }

    private static boolean looksLoose(MarkedLines lines, int i) {
        Line line = lines.line(i);
        int cells = Cells.of(line).size();
        boolean narrow = line.width() < 0.5 * line.column().width();
        Typography typography = lines.typography();
        boolean foreign =
                line.share(
                                g ->
                                        typography.families().contains(g.face().family())
                                                || g.face().maths())
                        < 0.3;
        if (foreign) {
            return true;
        }
        if (!typography.isBody(line)) {
            return (line.size() < lines.typography().size() + 0.6 && !isHeadingLike(line))
                    || cells >= 3;
        }
        return cells >= 3 || (cells == 2 && narrow);
    }

    private static boolean isHeadingLike(Line line) {
        return line.bold() && Headings.NUMBERED.matcher(line.text()).find();
    }

    /// Lettering in a font and size that running text never has, far from any caption.
    static void markStrange(MarkedLines lines) {
        Typography typography = lines.typography();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.line(i);
            boolean strange =
                    line.shareOfFaces(f -> typography.families().contains(f.family())) < 0.2
                            && line.shareOfFaces(f -> f.maths() || f.mono()) < 0.5
                            && line.size() < typography.size() - 0.6;
            if (lines.isOpen(i) && strange) {
                lines.mark(i, LineRole.FLOAT);
            }
        }
    }
}
