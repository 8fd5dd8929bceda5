package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.inputs.TestInputs;

/// The structural judge over notebooks that other people wrote. It must not fall over any of them,
/// and must stay sparing with findings: most of these notebooks are good.
@DisplayName("The structural judge on notebooks of others")
class JudgedNotebooksTest {
    private static final List<String> RULES =
            List.of(
                    "NL105", "NL202", "NL203", "NL205", "NL206", "NL212", "NL502", "NL503",
                    "NL602");

    @Test
    void saysSomethingAboutEachAndWarnsRarely() throws IOException {
        Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
        List<Path> files = TestInputs.notebooks();
        for (Path file : files) {
            for (Verdict verdict : RuleEngine.judgeFile(Files.readString(file))) {
                if (RULES.contains(verdict.rule())) {
                    counts.computeIfAbsent(verdict.rule(), _ -> new TreeMap<>())
                            .merge(verdict.outcome(), 1, Integer::sum);
                }
            }
        }
        counts.forEach((rule, outcomes) -> System.out.println(rule + " " + outcomes));

        assertThat(counts.keySet()).containsExactlyElementsOf(RULES);
        assertThat(counts)
                .allSatisfy(
                        (rule, outcomes) ->
                                assertThat(outcomes.getOrDefault(Outcome.WARN, 0))
                                        .as(rule)
                                        .isLessThan(files.size() / 10));
    }
}
