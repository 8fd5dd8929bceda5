package org.notebooklearning.check.fix;

import org.jspecify.annotations.Nullable;

/// A finding that is left for a person.
///
/// @param rule whose finding it is
/// @param cell id of the cell; null where it is about the whole notebook
/// @param line in the cell as it is now, from 1
/// @param message what is wrong, as the rule says it
/// @param fix what to do, as the rule says it
/// @param why it is left; empty where there is no more to say
public record Unfixed(
        String rule, @Nullable String cell, int line, String message, String fix, String why) {}
