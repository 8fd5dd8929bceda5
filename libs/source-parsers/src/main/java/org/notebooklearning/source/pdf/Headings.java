package org.notebooklearning.source.pdf;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headings by number and type. Those without a number must look as the numbered ones do, have a
/// name that every paper uses, or stand in the file's outline.
final class Headings {
    static final Pattern NUMBERED =
            Pattern.compile(
                    "^(?:(?:Appendix|APPENDIX|Chapter|CHAPTER|Section)\\s+)?"
                            + "(\\d{1,2}(?:\\.\\d{1,2}){0,4}|[A-Z](?:\\.\\d{1,2}){0,4}|[IVX]{1,5})[.:]?\\s+(?=[\\p{Lu}\\d“\"(\\p{Ll}])(.*)$");
    private static final Pattern NAMES =
            Pattern.compile(
                    "^(abstract|summary|keywords|contents|introduction|background|related work|conclusions?"
                            + "|discussion|acknowledge?ments?|references|bibliography|appendix|appendices"
                            + "|literature cited|supplementary materials?)[.:]?$");

    /// In lines.
    private static final int LONGEST = 5;

    private final MarkedLines lines;
    private final Set<String> outline;
    private final Set<String> styles = new HashSet<>();

    private Headings(MarkedLines lines, Set<String> outline) {
        this.lines = lines;
        this.outline = outline;
    }

    /// @param outline the titles of the file's bookmarks in the form of [#plain]
    static void mark(MarkedLines lines, Set<String> outline) {
        Headings headings = new Headings(lines, outline);
        headings.markNumbered();
        headings.markOthers();
        headings.markContinued();
        headings.unmarkLong();
    }

    /// Whether a heading has a number or a name that every paper uses.
    static boolean isCertain(Line line) {
        return !HeadingText.of(line.text(), true).number().isEmpty() || isNamed(line);
    }

    private static boolean isNamed(Line line) {
        return NAMES.matcher(line.text().toLowerCase(Locale.ROOT).strip()).matches();
    }

    /// `text` in lower case with nothing but letters and digits.
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private void markNumbered() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.line(i);
            Matcher numbered = NUMBERED.matcher(line.text());
            if (lines.isOpen(i)
                    && numbered.find()
                    && numbered.group(2).chars().anyMatch(Character::isLetter)
                    && standsOut(line)
                    && standsApart(i)
                    && looksLikeTitle(line)) {
                lines.mark(i, LineRole.HEADING);
                styles.add(style(line));
            }
        }
    }

    private void markOthers() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.line(i);
            if (!lines.isOpen(i) || !standsApart(i) || !looksLikeTitle(line)) {
                continue;
            }
            boolean named = isNamed(line);
            boolean mixed = line.bold() && line.shareOfFaces(Face::bold) < 0.95;
            boolean styled = styles.contains(style(line)) && standsOut(line) && !mixed;
            boolean outlined = outline.contains(plain(line.text()));
            boolean alone = styles.isEmpty() && isClearlyTitle(line);
            if (isBesideText(lines, i)
                    || (named && (standsOut(line) || isCapitals(line.text()) || isNarrow(line)))
                    || styled
                    || (outlined && standsOut(line))
                    || alone) {
                lines.mark(i, LineRole.HEADING);
            }
        }
    }

    /// A heading's second line has its type and no number of its own.
    private void markContinued() {
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.line(i);
            Line above = lines.line(i - 1);
            if (lines.isOpen(i)
                    && lines.role(i - 1) == LineRole.HEADING
                    && lines.continuesColumn(i)
                    && lines.stepBefore(i) < 1.5 * line.size()
                    && standsOut(line)
                    && style(line).equals(style(above))
                    && above.width() > 0.6 * above.column().width()
                    && !NUMBERED.matcher(line.text()).find()) {
                lines.mark(i, LineRole.HEADING);
            }
        }
    }

    /// A whole paragraph in heavy type, as some journals set abstracts, is no heading.
    private void unmarkLong() {
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            while (to < lines.size()
                    && lines.role(to) == LineRole.HEADING
                    && (to == from || lines.stepBefore(to) < 1.5 * lines.line(to).size())) {
                to++;
            }
            for (int i = from; i < to && to - from > LONGEST; i++) {
                lines.mark(i, LineRole.BODY);
            }
            from = Math.max(to, from + 1);
        }
    }

    private boolean standsOut(Line line) {
        Typography typography = lines.typography();
        boolean otherFace =
                line.shareOfFaces(f -> f.maths() || f.mono()) < 0.2
                        && line.shareOfFaces(f -> typography.families().contains(f.family())) < 0.3;
        boolean smallCapitals = line.face().family().contains("caps");
        return line.bold()
                || line.largest() > typography.size() + 0.7
                || ((otherFace || smallCapitals) && line.largest() > typography.size() - 1.2)
                || (isCapitals(line.text()) && line.largest() > typography.size() - 0.6)
                || (line.shareOfFaces(Face::italic) > 0.8 && NUMBERED.matcher(line.text()).find());
    }

    private boolean standsApart(int i) {
        return lines.stepBefore(i) > 1.15 * lines.typography().leading()
                || (i > 0 && lines.role(i - 1) == LineRole.HEADING)
                || !lines.continuesColumn(i);
    }

    /// Whether the line stands in a strip at the left, at the height of the text that it heads.
    static boolean isBesideText(MarkedLines lines, int i) {
        Line line = lines.line(i);
        int text = i;
        while (text < lines.size() && text < i + LONGEST && lines.line(text).column().spans()) {
            text++;
        }
        return text > i
                && text < lines.size()
                && lines.line(text).page() == line.page()
                && lines.line(text).left() > line.right() + 0.5 * line.size()
                && Math.abs(lines.line(text).baseline() - line.baseline()) < 3 * line.size();
    }

    private boolean looksLikeTitle(Line line) {
        String text = HeadingText.of(line.text(), true).title();
        long letters = text.chars().filter(Character::isLetter).count();
        return letters >= 2
                && letters > 0.5 * text.replace(" ", "").length()
                && text.length() < 160
                && !text.matches(".*[,;:]$")
                && !(text.endsWith(".") && text.length() > 60)
                && line.shareOfFaces(Face::maths) < 0.4
                && !text.matches(".*(\\. ?){4,}\\d*$")
                && (Cells.of(line).size() <= 2 || line.largest() > lines.typography().size() + 1.5)
                && line.largest() > lines.typography().size() - 1.2;
    }

    private boolean isClearlyTitle(Line line) {
        return isNarrow(line)
                && (line.size() > lines.typography().size() + 1.2 || line.bold())
                && Character.isUpperCase(line.text().codePointAt(0))
                && !line.text().matches(".*[.:]$");
    }

    private boolean isNarrow(Line line) {
        return line.width() < 0.8 * line.column().width();
    }

    private static boolean isCapitals(String text) {
        return text.chars().filter(Character::isLetter).count() > 3
                && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static String style(Line line) {
        return line.face().family()
                + line.bold()
                + line.face().italic()
                + Math.round(line.largest());
    }
}
