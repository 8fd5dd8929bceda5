package org.notebooklearning.contracts.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How much the learner brings along.
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED;

    /// The level named `word`, in any case; IllegalArgumentException with the choices otherwise.
    @JsonCreator
    public static Level named(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Unknown level '"
                                                + word
                                                + "': choose one of "
                                                + choices()));
    }

    /// The level's name as it stands in JSON, files and commands.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String choices() {
        return Arrays.stream(values()).map(Level::word).collect(Collectors.joining(", "));
    }
}
