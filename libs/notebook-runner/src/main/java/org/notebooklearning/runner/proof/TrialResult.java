package org.notebooklearning.runner.proof;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.output.CellError;
import org.notebooklearning.check.output.CellOutputs;

/// How a practice cell ended with one text in it.
///
/// @param error null where it ended well
/// @param text what it printed and displayed, as text
public record TrialResult(@Nullable Failure error, String text) {

    /// What stopped it.
    ///
    /// @param name of the exception, such as `AssertionError`
    public record Failure(String name, String message) {}

    /// How a cell that was run with these outputs would have ended as a trial.
    public static TrialResult of(CellOutputs outputs) {
        String text = (outputs.stdout() + outputs.stderr() + "\n" + outputs.shown()).strip();
        CellError error = outputs.error();
        return error == null
                ? new TrialResult(null, text)
                : new TrialResult(new Failure(error.name(), error.message()), text);
    }

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
