package org.notebooklearning.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How many of how many: "8 of 10", "eight out of the ten". Both are whole numbers.
///
/// @param written as it stands there
record CountOf(String written, double part, double total) {
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?<![\\w.,])(\\d{1,6}|[a-z]{3,6}) (?:out )?of (?:the |all |our |its |these |those )?"
                            + "(\\d{1,6}|[a-z]{3,6})(?![\\w%]|[.,]\\d)",
                    Pattern.CASE_INSENSITIVE);

    /// All that `text` says.
    static List<CountOf> in(String text) {
        return COUNT.matcher(text).results().flatMap(found -> of(found).stream()).toList();
    }

    private static Optional<CountOf> of(MatchResult found) {
        Optional<Double> part = value(found.group(1));
        return value(found.group(2))
                .filter(total -> part.isPresent() && part.get() <= total && total >= 2)
                .map(total -> new CountOf(found.group(), part.orElseThrow(), total));
    }

    private static Optional<Double> value(String word) {
        return Character.isDigit(word.charAt(0))
                ? Optional.of(Double.valueOf(word))
                : SpelledNumbers.whole(word.toLowerCase(Locale.ROOT));
    }

    /// Whether the other counts the same things otherwise, as far as their number tells.
    boolean disputes(CountOf other) {
        return total == other.total && part != other.part;
    }
}
