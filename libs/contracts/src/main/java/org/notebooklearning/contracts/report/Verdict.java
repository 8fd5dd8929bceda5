package org.notebooklearning.contracts.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one rule says about one notebook.
///
/// @param rule id such as `NL003`
/// @param title what must hold, in a few words
/// @param why for `NOT_CHECKED`: why it was not; for the others: what was looked at, in a few words
/// @param judge who judged a question about meaning, such as `structural`; null where the rule asks
///     none, or where nobody could say
/// @param opinions what each judge says, where more than one was asked about meaning; they need not
///     agree
public record Verdict(
        String rule,
        String title,
        Severity severity,
        Outcome outcome,
        String why,
        List<Finding> findings,
        @Nullable String judge,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Opinion> opinions) {

    /// A verdict that no more than one judge was asked about.
    public Verdict(
            String rule,
            String title,
            Severity severity,
            Outcome outcome,
            String why,
            List<Finding> findings,
            @Nullable String judge) {
        this(rule, title, severity, outcome, why, findings, judge, List.of());
    }

    public Verdict {
        findings = List.copyOf(findings);
        // Verdicts of earlier versions have none.
        opinions = opinions == null ? List.of() : List.copyOf(opinions);
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

    /// What one judge of meaning says.
    ///
    /// @param judge such as `structural` or `openai:gpt-5`
    /// @param outcome as it would be by this judge alone; `NOT_CHECKED` where it can not say
    /// @param agree how many of its samples say so
    /// @param samples how many there were to be
    /// @param why what it looked at, or why it can not say
    /// @param votes its samples; empty for a judge that always says the same
    public record Opinion(
            String judge,
            Outcome outcome,
            int agree,
            int samples,
            String why,
            List<MeaningReading.Vote> votes) {
        public Opinion {
            votes = List.copyOf(votes);
        }
    }
}
