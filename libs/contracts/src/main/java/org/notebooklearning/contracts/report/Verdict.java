package org.notebooklearning.contracts.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one rule says about one notebook.
///
/// @param rule id such as `NL003`
/// @param title what must hold, in a few words
/// @param why for `NOT_CHECKED`: why it was not; for the others: what was looked at, in a few words
/// @param judge who judged a question about meaning, such as `structural`; null where the rule asks
///     none, or where nobody could say
public record Verdict(
        String rule,
        String title,
        Severity severity,
        Outcome outcome,
        String why,
        List<Finding> findings,
        @Nullable String judge) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /// Whether this verdict keeps the notebook from being stored as passed.
    public boolean blocks() {
        return severity == Severity.BLOCK && outcome == Outcome.FAIL;
    }

    /// What a broken rule means.
    public enum Severity {
        BLOCK,
        WARN
    }

    /// The rule's answer. A rule of severity `WARN` says `WARN` where a blocking one says `FAIL`.
    public enum Outcome {
        PASS,
        FAIL,
        WARN,
        NOT_CHECKED
    }

    /// One place where the rule does not hold.
    ///
    /// @param cell id of the cell, or null where it is about the whole notebook
    /// @param line in the cell, from 1; 0 where it is about the whole cell
    /// @param excerpt of the cell, at most one line
    /// @param message what is wrong
    /// @param fix what to do
    public record Finding(
            @Nullable String cell, int line, String excerpt, String message, String fix) {}
}
