package org.notebooklearning.source.latex;

import java.util.Set;
import java.util.regex.Pattern;

/// Raised and lowered text in a line, so that no power is read as a digit: `10^9`, `H_2O`,
/// `10^{-3}`. Ordinals and marks stay as they are.
final class Raised {
    private static final Set<String> PLAIN =
            Set.of(
                    "st", "nd", "rd", "th", "er", "re", "e", "ème", "eme", "o", "a", "os", "as",
                    "TM", "tm", "SM", "R", "®", "™", "©", "*", "**", "†", "‡", "§", "¶", "∗", "ers",
                    "ième", "ter", "ten", "me", "mes", "lle", "mme", "gr", "rer", "ª", "º");
    private static final Pattern MARK = Pattern.compile("\\[?\\d{1,3}(?:[,–-] ?\\d{1,3})*\\]?");

    private Raised() {}

    /// What stands for `words` raised behind `before`; a number behind a word or a stop is the
    /// mark of a note or a citation.
    static String behind(String before, String words) {
        if (words.isEmpty() || PLAIN.contains(words)) {
            return words;
        }
        return isMark(before, words) ? "[" + words.replaceAll("[\\[\\]]", "") + "]" : above(words);
    }

    /// Units of one or two letters have powers, and so have digits, single letters and brackets.
    private static boolean isMark(String before, String words) {
        if (!MARK.matcher(words).matches() || before.isEmpty()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        if (".,;:!?”’".indexOf(last) >= 0) {
            return true;
        }
        int letters = 0;
        for (int i = before.length() - 1; i >= 0 && Character.isLetter(before.charAt(i)); i--) {
            letters++;
        }
        return letters > 3;
    }

    static String above(String words) {
        return "^" + grouped(words);
    }

    static String below(String words) {
        return words.isEmpty() ? "" : "_" + grouped(words);
    }

    private static String grouped(String words) {
        boolean one = words.codePointCount(0, words.length()) == 1;
        return one || words.matches("\\$[^$]*\\$") ? words.replace("$", "") : "{" + words + "}";
    }
}
