package org.notebooklearning.contracts.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What part a beat plays in its lesson.
public enum BeatKind {
    OPENING,
    INTUITION,
    DERIVATION,
    PRACTICE,
    SHORTCUT,
    ADJACENT,
    ENDING;

    /// The kind named `word`, empty where there is none of this name.
    public static Optional<BeatKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// The kind named `word`; IllegalArgumentException with the choices otherwise.
    @JsonCreator
    public static BeatKind named(String word) {
        return find(word)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown kind " + word + ": choose one of " + choices()));
    }

    /// The kind's name as it stands in JSON, notebooks and concept files.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it holds the lesson together at one of its ends and so keeps its place there.
    public boolean isFrame() {
        return this == OPENING || this == ENDING;
    }

    private static String choices() {
        return Arrays.stream(values()).map(BeatKind::word).collect(Collectors.joining(", "));
    }
}
