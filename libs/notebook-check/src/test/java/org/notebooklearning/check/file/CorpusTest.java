package org.notebooklearning.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.rule.RuleCatalogue;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.inputs.TestInputs;

/// Every real notebook has a report.
class CorpusTest {
    // A fraction of what is reached: it catches a rule that walks in squares, not a slow machine.
    private static final int SLOWEST_ACCEPTABLE = 20;

    @Test
    void judgesEveryNotebookByEveryRule() throws IOException {
        List<Path> files = TestInputs.notebooks();
        assertThat(files).hasSizeGreaterThan(100);
        NotebookChecker checker = new NotebookChecker(rule -> true);
        Map<String, Map<Outcome, Integer>> outcomes = new TreeMap<>();
        for (Path file : files) {
            CheckedFile checked = checker.check(file);
            assertThat(checked.verdicts())
                    .describedAs(file.toString())
                    .hasSameSizeAs(RuleCatalogue.entries());
            for (Verdict verdict : checked.verdicts()) {
                outcomes.computeIfAbsent(verdict.rule(), rule -> new TreeMap<>())
                        .merge(verdict.outcome(), 1, Integer::sum);
            }
        }
        outcomes.forEach((rule, counts) -> System.out.println(rule + " " + counts));
        assertThat(ratePerSecond(checker, files)).isGreaterThan(SLOWEST_ACCEPTABLE);
    }

    /// Notebooks for each second that one processor works on them, after everything was judged
    /// once.
    private static double ratePerSecond(NotebookChecker checker, List<Path> files)
            throws IOException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        for (Path file : files) {
            checker.check(file);
        }
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf("%d notebooks in %.2f s of one processor%n", files.size(), seconds);
        return files.size() / seconds;
    }
}
