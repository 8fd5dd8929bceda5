package org.notebooklearning.contracts.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What part a cell plays in its beat.
public enum CellRole {
    /// A cell of which nothing particular is said.
    PLAIN,
    SETUP,
    VISUALISATION,
    SIMULATION,
    INTERACTIVE,
    DERIVATION,
    CHECK,
    SHORTCUT,
    IMAGE,
    QUOTE,
    PRACTICE,
    ANSWER,
    MISCONCEPTION;

    /// The role named `word`, empty where there is none of this name.
    public static Optional<CellRole> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /// The role named `word`; IllegalArgumentException with the choices otherwise.
    public static CellRole named(String word) {
        return find(word)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown role " + word + ": choose one of " + choices()));
    }

    /// The role's name as it stands in notebooks and concept files; empty for a plain cell.
    public String word() {
        return this == PLAIN ? "" : name().toLowerCase(Locale.ROOT);
    }

    private static String choices() {
        return Arrays.stream(values())
                .filter(role -> role != PLAIN)
                .map(CellRole::word)
                .collect(Collectors.joining(", "));
    }
}
