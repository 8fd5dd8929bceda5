package org.notebooklearning.validator.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleCatalogue;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.contracts.notebook.Notebook;

class RuleMetricsTest {
    @Test
    void countsAndTimesEachVerdictByRuleAndOutcome() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        LessonUnderCheck empty = LessonUnderCheck.of(new Notebook(List.of(), Map.of(), 4, 5));

        RuleEngine.judge(empty, rule -> true, new RuleMetrics(metrics));

        assertThat(metrics.find("lesson.rule").timers())
                .hasSize(RuleCatalogue.entries().size())
                .allMatch(timer -> timer.count() == 1);
        assertThat(metrics.find("lesson.rule").tag("rule", "NL301").tag("outcome", "fail").timer())
                .isNotNull();
    }
}
