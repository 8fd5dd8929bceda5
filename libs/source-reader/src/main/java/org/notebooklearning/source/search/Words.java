package org.notebooklearning.source.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Text as words for comparing.
final class Words {
    private static final Set<String> SAYING_NOTHING =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "by", "can", "do", "does", "for", "from",
                    "how", "in", "instead", "is", "it", "its", "of", "on", "or", "that", "the",
                    "their", "they", "this", "to", "use", "what", "when", "which", "why", "with");

    private Words() {}

    /// The words of `text` in order, in lower case, plurals as singulars, without those that say
    /// nothing.
    static List<String> list(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SAYING_NOTHING.contains(word))
                .map(Words::singular)
                .toList();
    }

    static Set<String> of(String text) {
        return new LinkedHashSet<>(list(text));
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
