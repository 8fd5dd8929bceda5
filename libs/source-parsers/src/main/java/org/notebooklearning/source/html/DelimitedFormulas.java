package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.text.Dollars;

/// Finds formulas that stand in text between the delimiters that MathJax and KaTeX look for by
/// default. One pass over the text, whatever it holds: pages are written by strangers.
final class DelimitedFormulas {
    private static final int LONGEST = 8000;

    /// @param begin where the opening delimiter begins
    /// @param end after the closing delimiter
    /// @param latex between the delimiters; an environment whole
    record Found(int begin, int end, String latex, boolean display) {}

    private static final List<Delimiter> DELIMITERS =
            List.of(
                    new Delimiter("\\(", "\\)", false, false),
                    new Delimiter("\\[", "\\]", true, false),
                    new Delimiter("$$", "$$", true, false),
                    new Delimiter("\\begin{equation}", "\\end{equation}", true, true),
                    new Delimiter("\\begin{equation*}", "\\end{equation*}", true, true),
                    new Delimiter("\\begin{align}", "\\end{align}", true, true),
                    new Delimiter("\\begin{align*}", "\\end{align*}", true, true),
                    new Delimiter("\\begin{gather}", "\\end{gather}", true, true),
                    new Delimiter("\\begin{gather*}", "\\end{gather*}", true, true),
                    new Delimiter("\\begin{multline}", "\\end{multline}", true, true),
                    new Delimiter("\\begin{eqnarray}", "\\end{eqnarray}", true, true));

    /// @param kept whether the delimiters are part of the formula
    private record Delimiter(String open, String close, boolean display, boolean kept) {}

    private DelimitedFormulas() {}

    /// The formulas of `text` from left to right; they do not overlap. `dollars` says whether
    /// single ones are delimiters.
    static List<Found> in(String text, boolean dollars) {
        List<Found> found = new ArrayList<>();
        int[] closes = new int[DELIMITERS.size()];
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            Found formula = c == '\\' || c == '$' ? at(text, at, closes) : null;
            if (formula == null && c == '$' && dollars) {
                int end = Dollars.end(text, at, Math.min(text.length(), at + LONGEST));
                formula =
                        end < 0 ? null : new Found(at, end, text.substring(at + 1, end - 1), false);
            }
            if (formula == null) {
                // What is escaped begins nothing.
                at += c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '$' ? 2 : 1;
            } else {
                found.add(formula);
                at = formula.end();
            }
        }
        return found;
    }

    /// `closes` remembers where each closing delimiter was last seen ahead, so that the text behind
    /// is searched once and not again for every opening one.
    private static @Nullable Found at(String text, int begin, int[] closes) {
        for (int i = 0; i < closes.length; i++) {
            Delimiter delimiter = DELIMITERS.get(i);
            if (!text.startsWith(delimiter.open(), begin)) {
                continue;
            }
            int inside = begin + delimiter.open().length();
            if (closes[i] >= 0 && closes[i] < inside) {
                closes[i] = text.indexOf(delimiter.close(), inside);
            }
            int close = closes[i];
            if (close > inside && close - inside <= LONGEST) {
                int end = close + delimiter.close().length();
                String latex =
                        delimiter.kept()
                                ? text.substring(begin, end)
                                : text.substring(inside, close);
                return new Found(begin, end, latex, delimiter.display());
            }
        }
        return null;
    }
}
