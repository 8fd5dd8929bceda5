package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.Verdict;

/// Judges notebooks that could take a judge all day.
final class JudgedInTime {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private JudgedInTime() {}

    /// Every rule has a verdict, soon.
    static void judgedInTime(String name, byte[] file) {
        List<Verdict> verdicts =
                assertTimeoutPreemptively(LIMIT, () -> RuleEngine.judgeFile(file), name);
        assertThat(verdicts).as(name).hasSameSizeAs(RuleCatalogue.entries());
    }

    /// The same for a notebook of these cells, where the judge need only come to an end.
    static void judgedInTime(String name, Cell... cells) {
        String file = NotebookFormat.write(Notebook.python(List.of(cells)));
        assertTimeoutPreemptively(LIMIT, () -> RuleEngine.judgeFile(file), name);
    }
}
