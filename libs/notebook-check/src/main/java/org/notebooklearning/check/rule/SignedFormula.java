package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A formula in markdown, and where it and its signs stand.
///
/// @param line where its opening sign stands, from 1
/// @param start of its opening sign
/// @param end behind its closing sign
/// @param inside what stands between the signs
record SignedFormula(int line, int start, int end, String inside) {
    /// Signs with more between them do not belong together.
    private static final int LONGEST = 2000;
    private static final int LONGEST_IN_LINE = 400;

    /// What ends a formula that begins so; `$` is not among them.
    private static final Map<String, String> SIGNS = signs();

    /// The formulas of `text` in order; prices are none. The text is gone through once, however
    /// many signs stand open.
    static List<SignedFormula> in(String text) {
        List<SignedFormula> found = new ArrayList<>();
        Ends ends = new Ends(text);
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            }
            if (c != '$' && c != '\\') {
                at++;
                continue;
            }
            Optional<SignedFormula> formula = startingAt(at, line, ends);
            formula.ifPresent(found::add);
            int next = formula.map(SignedFormula::end).orElse(at + 1);
            line += Displayed.lines(text, at, next);
            at = next;
        }
        return found;
    }

    private static Optional<SignedFormula> startingAt(int start, int line, Ends ends) {
        for (Map.Entry<String, String> signs : SIGNS.entrySet()) {
            if (ends.text.startsWith(signs.getKey(), start)) {
                int inside = start + signs.getKey().length();
                String closing = signs.getValue();
                // Something must stand between the signs.
                int close = ends.next(closing, inside + 1);
                return close >= 0 && close - inside <= LONGEST
                        ? Optional.of(ends.formula(line, start, inside, close, closing.length()))
                        : Optional.empty();
            }
        }
        return ends.text.charAt(start) == '$' ? inLine(start, line, ends) : Optional.empty();
    }

    /// `$...$` on one line, close to what is between the signs, and with no digit behind.
    private static Optional<SignedFormula> inLine(int start, int line, Ends ends) {
        String text = ends.text;
        int inside = start + 1;
        int close = inside;
        int last = Math.min(text.length(), inside + LONGEST_IN_LINE + 1);
        while (close < last && text.charAt(close) != '$' && text.charAt(close) != '\n') {
            close++;
        }
        boolean opens = start == 0 || "\\$".indexOf(text.charAt(start - 1)) < 0;
        boolean closed = close < last && text.charAt(close) == '$' && close > inside;
        if (!opens
                || !closed
                || Spans.isSpace(text.charAt(inside))
                || Spans.isSpace(text.charAt(close - 1))
                || isDigitOrDollar(text, close + 1)) {
            return Optional.empty();
        }
        return Optional.of(ends.formula(line, start, inside, close, 1));
    }

    private static boolean isDigitOrDollar(String text, int at) {
        return at < text.length() && "0123456789$".indexOf(text.charAt(at)) >= 0;
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>(Map.of("$$", "$$", "\\[", "\\]", "\\(", "\\)"));
        for (String name : List.of("align", "equation", "gather")) {
            for (String star : List.of("", "*")) {
                signs.put("\\begin{" + name + star + "}", "\\end{" + name + star + "}");
            }
        }
        return Map.copyOf(signs);
    }

    /// Where closing signs stand. Each is looked for from where it was last found.
    private static final class Ends {
        private final String text;
        private final Map<String, Integer> found = new HashMap<>();

        Ends(String text) {
            this.text = text;
        }

        /// The first `sign` from `from` on; negative where there is none. Later calls ask for later
        /// places.
        int next(String sign, int from) {
            Integer known = found.get(sign);
            if (known == null || (known >= 0 && known < from)) {
                known = text.indexOf(sign, from);
                found.put(sign, known);
            }
            return known;
        }

        SignedFormula formula(int line, int start, int inside, int close, int sign) {
            return new SignedFormula(line, start, close + sign, text.substring(inside, close));
        }
    }
}
