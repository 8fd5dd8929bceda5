package org.notebooklearning.concepts.match;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
                .mapToDouble(name -> likeness(Words.of(name), Words.of(topic)))
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
                name.stream()
                        .filter(word -> topic.stream().anyMatch(w -> Words.same(w, word)))
                        .count();
        if (shared == name.size() && (name.size() > 1 || topic.size() <= 4)) {
            return 1;
        }
        return 2.0 * shared / (name.size() + topic.size());
    }
}
