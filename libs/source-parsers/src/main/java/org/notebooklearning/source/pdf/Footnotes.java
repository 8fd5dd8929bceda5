package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Footnotes: the small type at the foot of a column. Knows which marks they explain, so that a
/// sentence can be quoted without them.
final class Footnotes {
    private static final Pattern MARK =
            Pattern.compile("^((?:\\d{1,3}|[∗*†‡§¶#]+))[.)]?\\s*(?=\\S)");

    private Footnotes() {}

    static void mark(MarkedLines lines) {
        int end = lines.size();
        while (end > 0) {
            int start = end - 1;
            while (start > 0 && lines.continuesColumn(start)) {
                start--;
            }
            if (isFootOfPage(lines, end)) {
                markFoot(lines, start, end);
            }
            end = start;
        }
    }

    /// Whether nothing stands below the line before `end` in its column.
    private static boolean isFootOfPage(MarkedLines lines, int end) {
        Line last = lines.line(end - 1);
        for (int i = end; i < lines.size() && lines.line(i).page() == last.page(); i++) {
            Column column = lines.line(i).column();
            boolean same =
                    column.spans()
                            || last.column().spans()
                            || column.index() == last.column().index();
            if (same && lines.line(i).baseline() > last.baseline()) {
                return false;
            }
        }
        return true;
    }

    private static void markFoot(MarkedLines lines, int start, int end) {
        int first = end;
        while (first > start && isSmall(lines, first - 1)) {
            first--;
        }
        for (int i = start + 1; i < first; i++) {
            if (opensInTextSize(lines, i, end)) {
                first = i;
            }
        }
        boolean wholeColumn = first == start && end > start && !opens(lines.line(first));
        boolean fragment = end - first == 1 && lines.line(first).text().length() < 2;
        for (int i = first; i < end && !wholeColumn && !fragment; i++) {
            if (lines.isOpen(i)) {
                lines.mark(i, LineRole.FOOTNOTE);
            }
        }
    }

    private static boolean isSmall(MarkedLines lines, int i) {
        return lines.isOpen(i)
                && !isListing(lines.line(i))
                && lines.line(i).size() < lines.typography().size() - 0.4
                && lines.line(i).baseline() > 200;
    }

    /// Listings are set small, too; an address in such a face is none.
    private static boolean isListing(Line line) {
        return CodeLines.isMono(line) && !line.text().contains("://");
    }

    /// Some styles set footnotes as large as text: then the raised mark, the gap above and the
    /// tighter lines tell them.
    private static boolean opensInTextSize(MarkedLines lines, int i, int end) {
        Line line = lines.line(i);
        double leading = lines.typography().leading();
        boolean tighter = i + 1 >= end || lines.stepBefore(i + 1) < 0.97 * leading;
        return lines.isOpen(i)
                && opens(line)
                && line.baseline() > 300
                && isRaised(line.glyphs().getFirst(), line)
                && line.left() < line.column().left() + lines.typography().em()
                && lines.stepBefore(i) > 1.2 * leading
                && tighter;
    }

    /// Whether a footnote begins with `line`.
    static boolean opens(Line line) {
        return MARK.matcher(line.text()).find();
    }

    /// The text of a footnote without its mark.
    static String withoutMark(String footnote) {
        return MARK.matcher(footnote).replaceFirst("");
    }

    /// The marks of the footnotes on each page.
    static Map<Integer, Set<String>> marksByPage(MarkedLines lines) {
        Map<Integer, Set<String>> marks = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.line(i).text());
            if (lines.role(i) == LineRole.FOOTNOTE && mark.find()) {
                marks.computeIfAbsent(lines.line(i).page(), p -> new HashSet<>())
                        .add(mark.group(1));
            }
        }
        return marks;
    }

    /// `line` without raised marks that its page's footnotes explain, or, after a sentence, those
    /// of any page: "code.1" is "code." to a reader.
    /// @param marks as [#marksByPage] has them
    static Line withoutMarks(Line line, Map<Integer, Set<String>> marks) {
        Set<String> here = marks.getOrDefault(line.page(), Set.of());
        Set<String> anywhere =
                marks.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (anywhere.isEmpty()) {
            return line;
        }
        List<Glyph> glyphs = line.glyphs();
        boolean[] dropped = new boolean[glyphs.size()];
        int from = 0;
        while (from < glyphs.size()) {
            int to = from;
            StringBuilder raised = new StringBuilder();
            while (to < glyphs.size() && isRaised(glyphs.get(to), line)) {
                raised.append(glyphs.get(to).text());
                to++;
            }
            if (to > from
                    && from > 0
                    && ((here.contains(raised.toString()) && follows(glyphs, from))
                            || (anywhere.contains(raised.toString())
                                    && endsSentence(glyphs, from)))) {
                Arrays.fill(dropped, from, to, true);
            }
            from = Math.max(to, from + 1);
        }
        List<Glyph> kept = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            if (!dropped[i]) {
                kept.add(glyphs.get(i));
            }
        }
        return kept.size() == glyphs.size() || kept.isEmpty()
                ? line
                : Line.of(line.page(), line.column(), kept);
    }

    private static boolean endsSentence(List<Glyph> glyphs, int mark) {
        return ".!?”".contains(glyphs.get(mark - 1).text());
    }

    /// An exponent follows a formula's letter or a digit, a mark follows a word.
    private static boolean follows(List<Glyph> glyphs, int mark) {
        Glyph before = glyphs.get(mark - 1);
        char last = before.text().charAt(before.text().length() - 1);
        return !before.face().maths() && !Character.isDigit(last);
    }

    private static boolean isRaised(Glyph glyph, Line line) {
        return (glyph.size() < 0.85 * line.size()
                        && glyph.y() < line.baseline() - 0.15 * line.size())
                || (glyph.size() < line.size() && glyph.y() < line.baseline() - 0.25 * line.size());
    }
}
