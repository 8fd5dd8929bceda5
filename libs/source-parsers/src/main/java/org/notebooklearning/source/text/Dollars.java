package org.notebooklearning.source.text;

/// Where a formula between single dollars ends, by pandoc's rule (`tex_math_dollars`): no space
/// inside the dollars, no digit after. Dollars in braces, as in `\text{if $x > 0$}`, belong to the
/// formula.
public final class Dollars {
    private Dollars() {}

    /// The index behind the dollar that ends the formula whose dollar is at `open`; -1 where none
    /// does before `limit`.
    public static int end(String text, int open, int limit) {
        int nested = end(text, open, limit, true);
        return nested < 0 ? end(text, open, limit, false) : nested;
    }

    private static int end(String text, int open, int limit, boolean braces) {
        int begin = open + 1;
        if (begin >= limit || Character.isWhitespace(text.charAt(begin))) {
            return -1;
        }
        int depth = 0;
        for (int i = begin; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '`') {
                return -1;
            }
            if (c == '\\') {
                i++;
            } else if (c == '{' || c == '}') {
                depth += c == '{' ? 1 : -1;
            } else if (c == '$' && (depth <= 0 || !braces)) {
                return closes(text, begin, i) ? i + 1 : -1;
            }
        }
        return -1;
    }

    /// A backslash keeps the space behind it in the formula.
    private static boolean closes(String text, int begin, int at) {
        boolean spaced =
                Character.isWhitespace(text.charAt(at - 1))
                        && !(at - 2 >= begin && text.charAt(at - 2) == '\\');
        boolean digit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return !spaced && !digit && at > begin;
    }
}
