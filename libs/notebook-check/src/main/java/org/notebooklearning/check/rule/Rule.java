package org.notebooklearning.check.rule;

import java.util.List;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Something that must hold for a lesson. Which id, title and severity it has is said once, in the
/// catalogue.
@FunctionalInterface
public interface Rule {
    Judgement judge(LessonUnderCheck lesson);

    /// What a rule found out.
    sealed interface Judgement {}

    /// The rule was checked; it holds where there are no findings.
    ///
    /// @param lookedAt what was looked at, in a few words
    record Checked(String lookedAt, List<Finding> findings) implements Judgement {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /// The rule could not be checked.
    record NotChecked(String why) implements Judgement {}
}
