package org.notebooklearning.check.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL402: a cell takes at most 20 seconds, the notebook 120 seconds and 2 GiB; the network can not
/// be reached.
final class WithinLimits implements Rule {
    private static final Duration CELL = Duration.ofSeconds(20);
    private static final Duration NOTEBOOK = Duration.ofMinutes(2);
    private static final long MEMORY = 2L << 30;
    private static final String LESS =
            "Take fewer repetitions or smaller sizes: the law shows too.";

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        RunFacts run = lesson.run().orElse(null);
        if (run == null) {
            return new NotChecked("The notebook was not run.");
        }
        List<Finding> findings = new ArrayList<>();
        RunFacts.LimitHit limit = run.limit();
        if (limit != null) {
            findings.add(
                    new Finding(
                            limit.cell(), 0, "", "The run was ended: " + limit.message(), LESS));
        }
        for (LessonCell cell : lesson.codeCells()) {
            run.cell(cell.name())
                    .filter(facts -> facts.took().compareTo(CELL) > 0)
                    .ifPresent(
                            facts -> findings.add(cell.finding(0, took(facts.took(), CELL), LESS)));
        }
        if (run.took().compareTo(NOTEBOOK) > 0) {
            findings.add(new Finding(null, 0, "", took(run.took(), NOTEBOOK), LESS));
        }
        if (run.peakMemoryBytes() > MEMORY) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "It needs " + (run.peakMemoryBytes() >> 20) + " MiB, more than 2048",
                            LESS));
        }
        return new Checked("time and memory of the run, in a sandbox without network", findings);
    }

    private static String took(Duration took, Duration limit) {
        return String.format(
                Locale.ROOT,
                "It takes %.1f s, more than %d",
                took.toMillis() / 1000.0,
                limit.toSeconds());
    }
}
