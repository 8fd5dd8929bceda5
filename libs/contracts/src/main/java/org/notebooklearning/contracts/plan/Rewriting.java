package org.notebooklearning.contracts.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A way to write a beat again.
public enum Rewriting {
    /// For a lower level than now.
    SIMPLER,
    /// For a higher level than now.
    DEEPER,
    /// As a recap.
    SHORTER,
    /// In full, after a recap.
    FULL;

    /// The way named `word`, in any case; IllegalArgumentException with the choices otherwise.
    @JsonCreator
    public static Rewriting named(String word) {
        return Arrays.stream(values())
                .filter(way -> way.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "A beat is written again as one of " + choices()));
    }

    /// The name as it stands in JSON.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String choices() {
        return Arrays.stream(values()).map(Rewriting::word).collect(Collectors.joining(", "));
    }
}
