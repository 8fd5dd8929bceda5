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
    private static final Pattern LAST =
            Pattern.compile("([\\p{L}\\p{N}-]*[\\p{L}])[-\u2010\u00ad]$");
    private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern OPEN_ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S*[/_.=?&%#-]$");

    /// First parts that English spelling parts from what follows.
    private static final Set<String> ALWAYS_HYPHENATED =
            Set.of("self", "well", "ill", "half", "cross", "quasi", "all");

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
        // Only the end matters: searching all of a growing text again would be quadratic.
        String end = text.substring(Math.max(0, text.length() - 300));
        Matcher last = LAST.matcher(end);
        Matcher first = FIRST.matcher(next);
        if (last.find() && first.find()) {
            String head = text.substring(0, text.length() - 1);
            return keepsHyphen(last.group(1), first.group()) ? head + "-" + next : head + next;
        }
        if (text.endsWith("\u00ad")) {
            return text.substring(0, text.length() - 1) + next;
        }
        if (text.endsWith("—")
                || (text.endsWith("/") && !text.endsWith(" /"))
                || OPEN_ADDRESS.matcher(end).find()) {
            return text + next;
        }
        return text + " " + next;
    }

    private boolean keepsHyphen(String head, String tail) {
        boolean capitals =
                head.length() > 1
                        && head.equals(head.toUpperCase(Locale.ROOT))
                        && tail.length() > 1
                        && tail.equals(tail.toUpperCase(Locale.ROOT))
                        && !tail.chars().anyMatch(Character::isDigit);
        if (!Character.isLowerCase(tail.codePointAt(0)) && !capitals) {
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
        // Both parts of a compound are words of their own more often than parts of a syllable are.
        String lastPart = before.substring(before.lastIndexOf('-') + 1);
        String firstPart = after.contains("-") ? after.substring(0, after.indexOf('-')) : after;
        boolean compound = before.contains("-") && count(lastPart) == 0 && count(firstPart) == 0;
        return !compound
                && count(lastPart) >= 3
                && count(firstPart) >= 3
                && lastPart.length() > 3
                && firstPart.length() > 3;
    }

    private int count(String word) {
        return words.getOrDefault(word, 0);
    }
}
