package org.notebooklearning.contracts.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a caller may do.
public enum Role {
    /// Ask for lessons, and see and change their own.
    LEARNER,
    /// See and change everyone's, and look after the whole.
    OPERATOR;

    /// The name as it stands in files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role called `word`; empty for any other word.
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
