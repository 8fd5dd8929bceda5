package org.notebooklearning.check.rule;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Numbers that are written as words: "one in eight" is a share that can be computed.
final class SpelledNumbers {
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Map<String, Double> WORDS =
            Map.ofEntries(
                    entry("one", 1.0),
                    entry("two", 2.0),
                    entry("three", 3.0),
                    entry("four", 4.0),
                    entry("five", 5.0),
                    entry("six", 6.0),
                    entry("seven", 7.0),
                    entry("eight", 8.0),
                    entry("nine", 9.0),
                    entry("ten", 10.0),
                    entry("eleven", 11.0),
                    entry("twelve", 12.0),
                    entry("half", 0.5),
                    entry("third", 3.0),
                    entry("quarter", 0.25),
                    entry("hundred", 100.0),
                    entry("thousand", 1e3),
                    entry("million", 1e6));

    /// Of a whole: "half of ten" counts nothing, and "third of" is an ordinal.
    private static final Set<String> NO_COUNTS = Set.of("half", "third", "quarter");

    private SpelledNumbers() {}

    /// The whole number that `word` stands for; in lower case.
    static Optional<Double> whole(String word) {
        return Optional.ofNullable(WORDS.get(word)).filter(_ -> !NO_COUNTS.contains(word));
    }

    static List<Double> first(int most, String sentence) {
        return WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> WORDS.get(word.group()))
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }
}
