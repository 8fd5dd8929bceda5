package org.notebooklearning.check.rule;

import org.notebooklearning.contracts.report.Verdict.Finding;

/// Findings that are about no cell in particular.
final class WholeLesson {
    private WholeLesson() {}

    static Finding finding(String message, String fix) {
        return new Finding(null, 0, "", message, fix);
    }
}
