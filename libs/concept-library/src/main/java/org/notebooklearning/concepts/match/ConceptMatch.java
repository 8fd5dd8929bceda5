package org.notebooklearning.concepts.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;

/// What a topic in the learner's words means to the library.
public sealed interface ConceptMatch {
    /// From here on a name is taken as meant; below, it is only close.
    double SURE = 0.6;

    /// The concept that is meant.
    record Found(Concept concept) implements ConceptMatch {}

    /// Nothing in the library is meant; `closest` come nearest, the best first.
    record Unknown(List<Concept> closest) implements ConceptMatch {
        public Unknown {
            closest = List.copyOf(closest);
        }
    }

    /// Finds the concept for `topic` by its title and aliases; small typing errors are forgiven.
    static ConceptMatch find(ConceptLibrary library, String topic) {
        List<Concept> byLikeness =
                library.concepts().stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Concept concept) -> likeness(concept, topic))
                                        .reversed())
                        .toList();
        if (!byLikeness.isEmpty() && likeness(byLikeness.getFirst(), topic) >= SURE) {
            return new Found(byLikeness.getFirst());
        }
        return new Unknown(byLikeness.stream().limit(3).toList());
    }

    private static double likeness(Concept concept, String topic) {
        return Stream.concat(Stream.of(concept.id(), concept.title()), concept.aliases().stream())
                .mapToDouble(name -> likeness(words(name), words(topic)))
                .max()
                .orElse(0);
    }

    /// The share of words that both have (Dice's coefficient), a word counting as had where it
    /// differs by little. A name that stands whole in a longer topic counts in full.
    private static double likeness(Set<String> name, Set<String> topic) {
        if (name.isEmpty() || topic.isEmpty()) {
            return 0;
        }
        long shared =
                name.stream().filter(word -> topic.stream().anyMatch(w -> same(w, word))).count();
        if (shared == name.size() && (name.size() > 1 || topic.size() <= 4)) {
            return 1;
        }
        return 2.0 * shared / (name.size() + topic.size());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(
                        word ->
                                !word.isEmpty()
                                        && !Set.of("and", "the", "a", "of", "in").contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean same(String one, String other) {
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
