package org.notebooklearning.source.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins lines into text and mends the words that were parted at their ends. Whether a hyphen
/// belongs to the word is learnt from the rest of the document.
final class LineJoiner {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern FIRST = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final String HYPHENS = "-\u2010\u00ad";
    private static final Pattern OPEN_ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S*[/_.=?&%#-]$");

    /// First parts that English spelling parts from what follows.
    private static final Set<String> ALWAYS_HYPHENATED =
            Set.of("self", "well", "ill", "half", "cross", "quasi", "all");

    /// Last parts that English spelling parts from what stands before them.
    private static final Set<String> ALWAYS_PARTED =
            Set.of(
                    "based",
                    "driven",
                    "aware",
                    "dimensional",
                    "specific",
                    "invariant",
                    "agnostic",
                    "oriented",
                    "level",
                    "free",
                    "like");

    /// Words in the middle of compounds, such as state-of-the-art: no syllables.
    private static final Set<String> MIDDLES =
            Set.of(
                    "the", "of", "to", "and", "in", "a", "an", "by", "on", "at", "up", "it", "as",
                    "or", "off", "out", "for", "one", "per");

    private final Map<String, Integer> words = new HashMap<>();

    /// Learns the words of `lines`, except those at their ends.
    static LineJoiner learnt(List<Line> lines) {
        LineJoiner joiner = new LineJoiner();
        for (Line line : lines) {
            Matcher word = WORD.matcher(line.text().toLowerCase(Locale.ROOT));
            while (word.find()) {
                boolean parted = word.end() >= line.text().length() - 1;
                if (!parted) {
                    joiner.words.merge(word.group(), 1, Integer::sum);
                }
            }
        }
        return joiner;
    }

    /// `text` with the line `next` after it.
    String join(String text, String next) {
        if (text.isEmpty() || next.isEmpty()) {
            return text + next;
        }
        String last = wordBeforeHyphen(text);
        Matcher first = FIRST.matcher(next);
        if (!last.isEmpty() && first.lookingAt()) {
            String head = text.substring(0, text.length() - 1);
            return keepsHyphen(last, first.group()) ? head + "-" + next : head + next;
        }
        if (text.endsWith("\u00ad")) {
            return text.substring(0, text.length() - 1) + next;
        }
        if (text.endsWith("—")
                || (text.endsWith("/") && !text.endsWith(" /"))
                || isOpenAddress(text)) {
            return text + next;
        }
        return text + " " + next;
    }

    /// The word that a hyphen at the end of `text` parts, with the hyphens inside it; empty where
    /// there is none.
    private static String wordBeforeHyphen(String text) {
        int end = text.length() - 1;
        if (HYPHENS.indexOf(text.charAt(end)) < 0) {
            return "";
        }
        int start = end;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return end > start && Character.isLetterOrDigit(text.charAt(end - 1))
                ? text.substring(start, end)
                : "";
    }

    private static boolean isOfWord(char c) {
        return c == '-' || Character.isLetterOrDigit(c);
    }

    /// Only the end matters: searching all of a growing text again would be quadratic.
    private static boolean isOpenAddress(String text) {
        return "/_.=?&%#-".indexOf(text.charAt(text.length() - 1)) >= 0
                && OPEN_ADDRESS.matcher(text.substring(Math.max(0, text.length() - 300))).find();
    }

    private boolean keepsHyphen(String head, String tail) {
        boolean capitals =
                head.length() > 1
                        && head.equals(head.toUpperCase(Locale.ROOT))
                        && tail.length() > 1
                        && tail.equals(tail.toUpperCase(Locale.ROOT))
                        && !tail.chars().anyMatch(Character::isDigit);
        // A letter alone is no syllable, and neither is an abbreviation.
        boolean named =
                Character.isDigit(head.charAt(head.length() - 1))
                        || head.length() == 1
                        || (isCapitals(head) && !isCapitals(tail));
        if (named || (!Character.isLowerCase(tail.codePointAt(0)) && !capitals)) {
            return true;
        }
        String before = head.toLowerCase(Locale.ROOT);
        String after = tail.toLowerCase(Locale.ROOT);
        if (ALWAYS_HYPHENATED.contains(before)) {
            return !words.containsKey(before + after);
        }
        int joined = count(before + after);
        int hyphenated = count(before + "-" + after);
        if (joined != hyphenated) {
            return hyphenated > joined;
        }
        String lastPart = before.substring(before.lastIndexOf('-') + 1);
        String firstPart = after.contains("-") ? after.substring(0, after.indexOf('-')) : after;
        if (before.contains("-") && joined == 0) {
            return count(lastPart + firstPart) == 0
                    && (MIDDLES.contains(lastPart)
                            || count(lastPart) > 0
                            || count(firstPart) > 0
                            || ALWAYS_PARTED.contains(firstPart));
        }
        if (ALWAYS_PARTED.contains(firstPart) && before.length() > 3 && joined == 0) {
            return true;
        }
        // Both parts of a compound are words of their own more often than parts of a syllable are.
        return count(lastPart) >= 3
                && count(firstPart) >= 3
                && lastPart.length() > 3
                && firstPart.length() > 3;
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private int count(String word) {
        return words.getOrDefault(word, 0);
    }
}
