package org.notebooklearning.source.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where sentences end.
final class Sentences {
    private static final Pattern END =
            Pattern.compile("[.!?][\"”’)\\]]*(?=\\s+[\\p{Lu}\\d“\"(\\[‘])");
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?:\\b(?:al|i\\.e|e\\.g|cf|vs|resp|etc|Fig|Figs|Eq|Eqs|Sec|Tab|Ref|No|Dr|Prof|Mr|Mrs|St|approx|w\\.r\\.t)|\\b\\p{Lu})\\.$");

    private Sentences() {}

    /// Where the sentence that holds the character at `from` ends (exclusive); -1 where it goes on
    /// to the end of `text` without one. A sentence that is over at `from` ends there.
    static int endAfter(String text, int from) {
        Matcher end = END.matcher(text);
        int at = Math.max(0, from - 3);
        while (end.find(at)) {
            if (end.end() >= from
                    && !ABBREVIATION.matcher(text.substring(0, end.start() + 1)).find()) {
                return end.end();
            }
            at = end.end();
        }
        return -1;
    }
}
