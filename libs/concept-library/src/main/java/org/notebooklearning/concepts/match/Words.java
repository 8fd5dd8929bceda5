package org.notebooklearning.concepts.match;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of a text, and which of them count as the same.
final class Words {
    private Words() {}

    static Set<String> of(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(
                        word ->
                                !word.isEmpty()
                                        && !Set.of("and", "the", "a", "of", "in").contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean same(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) / 5;
        return one.equals(other)
                || one.equals(other + "s")
                || other.equals(one + "s")
                || (allowed > 0 && distance(one, other) <= allowed);
    }

    /// Levenshtein's distance, two rows of the table at a time.
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
