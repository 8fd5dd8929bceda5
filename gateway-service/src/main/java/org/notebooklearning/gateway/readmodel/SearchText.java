package org.notebooklearning.gateway.readmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.notebooklearning.contracts.lesson.LessonId;

/// What lessons are searched by: id and topic in small letters, each word behind one space.
final class SearchText {
    private static final int SHORTEST_INSIDE = 3;
    private static final int MOST_WORDS = 8;

    private SearchText() {}

    /// The text of a lesson.
    static String of(LessonId lesson, String topic) {
        return (" " + lesson + " " + cleaned(topic)).toLowerCase(Locale.ROOT);
    }

    /// Patterns for `like`, all of which a lesson's text must match: one for each word of `search`,
    /// at most 8. A word of one or two characters is looked for where words begin, a longer one
    /// anywhere: shorter pieces no index could find.
    static List<String> patterns(String search) {
        return Arrays.stream(cleaned(search).toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> (begins(word) ? "% " : "%") + escaped(word) + "%")
                .toList();
    }

    /// `text` with single spaces, and without what PostgreSQL's text can not hold.
    static String cleaned(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(point -> isWritable(point) ? point : ' ')
                .filter(point -> point != ' ' || !endsWithSpace(clean))
                .forEachOrdered(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean isWritable(int point) {
        return !Character.isISOControl(point)
                && !Character.isWhitespace(point)
                && Character.getType(point) != Character.SURROGATE;
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    private static boolean begins(String word) {
        return word.codePointCount(0, word.length()) < SHORTEST_INSIDE;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
