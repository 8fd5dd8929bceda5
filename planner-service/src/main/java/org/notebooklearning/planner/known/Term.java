package org.notebooklearning.planner.known;

import java.util.Locale;
import java.util.regex.Pattern;

/// A term of a lesson, such as `LayerNorm` or `cross-entropy`.
///
/// @param text as the lesson writes it
record Term(String text) {
    private static final int SHORTEST = 5;
    private static final Pattern APART = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern DIMENSION = Pattern.compile("(?<=[a-z])[123]d$");

    /// The letters and digits of `name`, however it is written: `layer_norm`, `LayerNorm` and
    /// "layer norm" are one. A dimension at its end, as in `BatchNorm1d`, is left out.
    static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return DIMENSION.matcher(letters).replaceFirst("");
    }

    String plain() {
        return plain(text);
    }

    /// Whether it is long enough to mean one thing.
    boolean isLong() {
        return plain().length() >= SHORTEST;
    }

    /// Whether it is no word of everyday speech: it has several parts.
    boolean isSpecial() {
        return APART.matcher(text.strip()).find();
    }

    /// What finds it in text.
    Pattern asWords() {
        String parts =
                APART.splitAsStream(text.strip())
                        .map(Pattern::quote)
                        .reduce((one, other) -> one + "[\\s-]?" + other)
                        .orElse("(?!)");
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + parts + "s?(?![\\p{L}\\p{N}])");
    }
}
