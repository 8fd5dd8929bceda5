package org.notebooklearning.source.pdf;

import java.util.List;
import java.util.regex.Pattern;

/// Algorithms in pseudocode: the lines between the caption and the rule that ends them, or, where
/// none is drawn, those that read as steps.
final class Algorithms {
    static final Pattern LABEL = Pattern.compile("^(?:Algorithm|ALGORITHM)\\s*\\d{1,3}\\b");
    private static final Pattern STEP =
            Pattern.compile(
                    "^(?:\\d{1,2}\\s?[:.]|(?:Require|Ensure|Input|Output|Data|Result|Parameters?)\\s?:"
                            + "|(?:for|while|if|else|end|repeat|until|return|procedure|function|do)\\b)|←");
    private static final int LONGEST = 80;

    private Algorithms() {}

    static void mark(MarkedLines lines, Drawings drawings) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.role(i) == LineRole.CAPTION && LABEL.matcher(lines.line(i).text()).find()) {
                int to = end(lines, drawings, i);
                for (int j = i; j < to; j++) {
                    lines.mark(j, LineRole.ALGORITHM);
                }
            }
        }
    }

    /// Where the algorithm of the caption at `from` ends (exclusive); `from` where it has none.
    private static int end(MarkedLines lines, Drawings drawings, int from) {
        int body = from + 1;
        while (body < lines.size()
                && lines.role(body) == LineRole.CAPTION
                && lines.continuesColumn(body)) {
            body++;
        }
        double rule = lastRule(lines.line(from), lines.line(body - 1), drawings);
        int to = body;
        int steps = 0;
        while (to < lines.size() && to - from < LONGEST && goesOn(lines, to, rule, body)) {
            steps += STEP.matcher(lines.line(to).text()).find() ? 1 : 0;
            to++;
        }
        return (rule > 0 && to > body) || steps >= 2 ? to : from;
    }

    private static boolean goesOn(MarkedLines lines, int i, double rule, int body) {
        boolean free =
                lines.isOpen(i)
                        || lines.role(i) == LineRole.FLOAT
                        || lines.role(i) == LineRole.CAPTION;
        if (!free
                || !lines.continuesColumn(i)
                || Captions.LABEL.matcher(lines.line(i).text()).find()) {
            return false;
        }
        if (rule > 0) {
            return lines.line(i).baseline() < rule + 1;
        }
        boolean near = i == body || lines.stepBefore(i) < 1.6 * lines.typography().leading();
        boolean indented =
                lines.line(i).left()
                        > lines.line(i).column().left() + 0.7 * lines.typography().em();
        return near && (indented || STEP.matcher(lines.line(i).text()).find());
    }

    /// The height of the rule that ends the algorithm: the one after that below the caption.
    private static double lastRule(Line first, Line last, Drawings drawings) {
        List<Double> rules =
                drawings.boxes(first.page()).stream()
                        .filter(b -> b.height() < 2 && b.width() > 0.6 * first.column().width())
                        .filter(b -> b.left() < first.right() && b.right() > first.left())
                        .map(Box::top)
                        .filter(y -> y > first.box().top())
                        .sorted()
                        .toList();
        boolean below = !rules.isEmpty() && rules.getFirst() - last.baseline() < 1.5 * last.size();
        return below && rules.size() > 1 ? rules.get(1) : 0;
    }
}
