package org.notebooklearning.check.proof;

import org.jspecify.annotations.Nullable;

/// How a practice cell ended with one text in it.
///
/// @param error null where it ended well
/// @param text what it printed and displayed, as text
public record TrialResult(@Nullable Failure error, String text) {

    /// What stopped it.
    ///
    /// @param name of the exception, such as `AssertionError`
    public record Failure(String name, String message) {}

    /// A result of a trial that never was.
    public static TrialResult notTried(String why) {
        return new TrialResult(new Failure("NotTried", why), "");
    }

    /// What the learner would have read: the error's message, or else what was printed.
    String said() {
        if (error == null) {
            return text.strip();
        }
        boolean hint = error.name().equals("AssertionError");
        return hint ? error.message().strip() : (error.name() + ": " + error.message()).strip();
    }
}
