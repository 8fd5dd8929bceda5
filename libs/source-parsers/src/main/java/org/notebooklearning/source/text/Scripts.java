package org.notebooklearning.source.text;

import java.util.regex.Pattern;

/// Raised and lowered text as it can stand in a line: `10^9`, `H_2O`, `10^{-3}`. What is raised
/// by custom and means no power (ordinals, trade marks, numbers of references in brackets) stays
/// plain.
public final class Scripts {
    private static final Pattern ORDINAL = Pattern.compile("(?i)st|nd|rd|th|er|re|ère|nde|ème|eme");
    private static final Pattern PLAIN = Pattern.compile("TM|SM|MC|[®™℠]|\\[.*\\]|\\(.*\\)");
    private static final Pattern MARKS = Pattern.compile("[*†‡§¶#]+");

    private Scripts() {}

    /// Whether `content`, raised behind `before`, is read like any other text.
    public static boolean isPlain(CharSequence before, String content) {
        String inner = content.strip();
        int length = before.length();
        boolean digit = length > 0 && Character.isDigit(before.charAt(length - 1));
        boolean word =
                length > 1
                        && Character.isLetter(before.charAt(length - 1))
                        && Character.isLetter(before.charAt(length - 2));
        return (digit && ORDINAL.matcher(inner).matches())
                || PLAIN.matcher(inner).matches()
                || (word && MARKS.matcher(inner).matches());
    }

    /// `content` behind `sign`, which is `^` or `_`; in braces where it is longer than one
    /// character.
    public static String of(char sign, String content) {
        String inner = content.strip().replace('\u2212', '-');
        if (inner.isEmpty()) {
            return "";
        }
        boolean one = inner.codePointCount(0, inner.length()) == 1 || inner.startsWith("$");
        return one ? sign + inner : sign + "{" + inner + "}";
    }
}
