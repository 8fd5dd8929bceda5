package org.notebooklearning.check.rule;

import java.time.Duration;
import org.notebooklearning.contracts.report.Verdict;

/// Is told each verdict as it is given, for metrics.
@FunctionalInterface
public interface RuleObserver {
    /// `verdict` was given.
    ///
    /// @param took how long the rule took to judge, reading the notebook not included
    void judged(Verdict verdict, Duration took);

    /// An observer that is not interested.
    static RuleObserver none() {
        return (verdict, took) -> {};
    }
}
