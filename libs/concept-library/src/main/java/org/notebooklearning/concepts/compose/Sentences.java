package org.notebooklearning.concepts.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits running text of papers into sentences. A full stop after an abbreviation, an initial or a
/// number's integer part ends none.
final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?][\"”’)\\]]*\\s+(?=[\"“(\\[]?\\p{Lu})");
    private static final Pattern NO_END =
            Pattern.compile(
                    "(?:\\b(?:e\\.g|i\\.e|et al|cf|vs|Fig|Figs|Eq|Eqs|Sec|Tab|Dr|Prof|No|resp|approx)"
                            + "|\\b\\p{Lu})\\.[\"”’)\\]]*\\s+$");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            String sentence = text.substring(start, end.end());
            if (!NO_END.matcher(sentence).find()) {
                sentences.add(sentence.strip());
                start = end.end();
            }
        }
        sentences.add(text.substring(start).strip());
        sentences.removeIf(String::isEmpty);
        return sentences;
    }
}
