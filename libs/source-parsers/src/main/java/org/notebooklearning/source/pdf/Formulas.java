package org.notebooklearning.source.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Displayed formulas: lines off the column's edge that are mostly mathematics or carry a number at
/// the right.
final class Formulas {
    private static final Pattern LABEL =
            Pattern.compile("\\(([A-Z]?\\.?\\d{1,3}(?:\\.\\d{1,3})?[a-z]?)\\)$");
    private static final Pattern WORD =
            Pattern.compile("(?<!\\p{L})[\\p{L}&&[^\\p{IsGreek}]]{4,}(?!\\p{L})");
    private static final String RELATIONS = "=≤≥≈∈∼←→≡∝";
    private static final String OPERATORS = "+−×÷·∑∏∫√∞∂∇±|∥⊙⊗⊕";

    private Formulas() {}

    static void mark(MarkedLines lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.isOpen(i) && !CodeLines.isMono(lines.line(i)) && isDisplayed(lines, i)) {
                lines.mark(i, LineRole.EQUATION);
            }
        }
        spread(lines, 1);
        spread(lines, -1);
    }

    /// The number at the right of a formula's text, or an empty string.
    static String label(String text) {
        Matcher label = LABEL.matcher(text);
        return label.find() ? label.group(1) : "";
    }

    static String withoutLabel(String text) {
        return LABEL.matcher(text).replaceFirst("").strip();
    }

    private static boolean isDisplayed(MarkedLines lines, int i) {
        Line line = lines.line(i);
        double em = lines.typography().em();
        double maths = maths(line);
        long words = WORD.matcher(line.text()).results().count();
        boolean related = line.text().chars().anyMatch(c -> RELATIONS.indexOf(c) >= 0);
        if (isLabelled(line, em)
                && ((isApart(line) && (maths > 0.15 || words <= 3)) || (words <= 1 && related))) {
            return true;
        }
        boolean alone = lines.stepBefore(i) > 1.1 * lines.typography().leading();
        if (alone && words == 0 && related && maths > 0.1) {
            return true;
        }
        boolean indented = line.left() > line.column().left() + 0.6 * em;
        boolean narrow = line.width() < 0.9 * line.column().width();
        boolean operator = related || line.text().chars().anyMatch(c -> OPERATORS.indexOf(c) >= 0);
        return indented
                && narrow
                && ((maths > 0.35 && words <= 3 && operator)
                        || (maths > 0.7 && words <= 1)
                        || (maths > 0.15 && words == 0 && related));
    }

    private static boolean isLabelled(Line line, double em) {
        return LABEL.matcher(line.text()).find()
                && Math.abs(line.right() - line.column().right()) < 3 * em;
    }

    /// Whether a gap parts the label from the formula, or nothing but the label is there.
    private static boolean isApart(Line line) {
        return Cells.of(line).size() >= 2
                || (line.width() < 3 * line.size()
                        && line.left() > line.column().left() + line.column().width() / 2);
    }

    /// The share of characters set as mathematics.
    private static double maths(Line line) {
        return line.share(g -> g.face().maths() || (OPERATORS + RELATIONS).contains(g.text()));
    }

    /// What stands closer to a formula than lines of text do, and is narrow, is a part of it:
    /// numerators, limits, cases.
    private static void spread(MarkedLines lines, int direction) {
        int from = direction > 0 ? 1 : lines.size() - 2;
        for (int i = from; i >= 0 && i < lines.size(); i += direction) {
            int neighbour = i - direction;
            if (lines.isOpen(i)
                    && lines.role(neighbour) == LineRole.EQUATION
                    && lines.continuesColumn(Math.max(i, neighbour))
                    && isPart(lines, i, neighbour)) {
                lines.mark(i, LineRole.EQUATION);
            }
        }
    }

    private static boolean isPart(MarkedLines lines, int i, int formula) {
        Line line = lines.line(i);
        double step = Math.abs(line.baseline() - lines.line(formula).baseline());
        boolean narrow = line.width() < 0.6 * line.column().width();
        boolean indented = line.left() > line.column().left() + 0.6 * lines.typography().em();
        long words = WORD.matcher(line.text()).results().count();
        boolean overlapping = step < 0.7 * lines.typography().leading();
        return (overlapping && indented)
                || (narrow
                        && indented
                        && (step < 0.85 * lines.typography().leading()
                                || (step < 2.2 * lines.typography().leading()
                                        && words <= 1
                                        && maths(line) > 0.35)));
    }
}
