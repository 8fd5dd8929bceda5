package org.notebooklearning.validator.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.contracts.report.Verdict;

/// The timer `lesson.rule`: verdicts by `rule` and `outcome` (pass, fail, warn, not-checked), with
/// the seconds each rule took to judge.
final class RuleMetrics implements RuleObserver {
    private final MeterRegistry metrics;

    RuleMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void judged(Verdict verdict, Duration took) {
        String outcome = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        metrics.timer("lesson.rule", "rule", verdict.rule(), "outcome", outcome).record(took);
    }
}
