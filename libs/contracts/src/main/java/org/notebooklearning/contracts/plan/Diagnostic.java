package org.notebooklearning.contracts.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One diagnostic question.
///
/// @param code a snippet the question is about, or null
/// @param tests the skill it finds out about
/// @param basic whether it is one of the very basic tests
public record Diagnostic(
        String id,
        String question,
        @Nullable String code,
        String tests,
        boolean basic,
        List<Option> options) {

    public Diagnostic {
        options = List.copyOf(options);
        if (options.stream().filter(Option::correct).count() != 1) {
            throw new IllegalArgumentException(
                    "The question " + id + " needs exactly one correct option");
        }
    }

    /// An answer to choose.
    ///
    /// @param misconception what a learner who chooses it takes for true; null for the correct one
    /// @param says what the learner is told after choosing it
    public record Option(
            String text, boolean correct, @Nullable String misconception, String says) {}
}
