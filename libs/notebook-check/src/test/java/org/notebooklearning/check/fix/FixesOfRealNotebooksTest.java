package org.notebooklearning.check.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.fix.NotebookFixes.Fixed;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.inputs.TestInputs;

@DisplayName("Fixes of real notebooks")
class FixesOfRealNotebooksTest {
    private static final int EVERY = 7;

    /// Some of the project's own, and all of the corpora where some were named, which takes
    // minutes.
    private static List<Notebook> notebooks() throws IOException {
        List<Notebook> notebooks = new ArrayList<>();
        for (Path file : TestInputs.notebooks()) {
            if (NotebookUpgrade.read(Files.readAllBytes(file))
                    instanceof NotebookUpgrade.Upgraded upgraded) {
                notebooks.add(upgraded.notebook());
            }
        }
        if (TestInputs.corpus().isPresent()) {
            return notebooks;
        }
        return IntStream.range(0, notebooks.size())
                .filter(index -> index % EVERY == 0)
                .mapToObj(notebooks::get)
                .toList();
    }

    private static Map<String, Integer> findings(Notebook notebook) {
        Map<String, Integer> findings = new TreeMap<>();
        for (Verdict verdict : RuleEngine.judge(LessonUnderCheck.of(notebook))) {
            findings.put(verdict.rule(), verdict.findings().size());
        }
        return findings;
    }

    private static long unparsed(Notebook notebook) {
        return notebook.codeCells().stream()
                .filter(cell -> !PythonCell.parse(cell.source()).problems().isEmpty())
                .count();
    }

    @Test
    void mendSomethingAndBreakNothing() throws IOException {
        Map<String, int[]> mended = new TreeMap<>();
        for (Notebook notebook : notebooks()) {
            for (String rule : NotebookFixes.rules()) {
                Fixed fixed = NotebookFixes.apply(notebook, Set.of(rule));
                Map<String, Integer> before = findings(notebook);
                Map<String, Integer> after = findings(fixed.notebook());

                after.forEach(
                        (id, count) ->
                                assertThat(count).as(id).isLessThanOrEqualTo(before.get(id)));
                assertThat(after.get(rule) < before.get(rule)).isEqualTo(!fixed.fixes().isEmpty());
                assertThat(fixed.unfixed()).hasSize(after.get(rule));
                assertThat(unparsed(fixed.notebook())).isLessThanOrEqualTo(unparsed(notebook));
                assertThat(fixed.notebook().metadata()).isEqualTo(notebook.metadata());
                int[] counts = mended.computeIfAbsent(rule, _ -> new int[2]);
                counts[0] += before.get(rule) - after.get(rule);
                counts[1] += before.get(rule);
            }
        }
        mended.forEach(
                (rule, counts) ->
                        System.out.println(
                                rule + ": " + counts[0] + " of " + counts[1] + " mended"));
        assertThat(mended.get("NL005")[0]).isPositive();
        assertThat(mended.get("NL007")[0]).isPositive();
    }

    @Test
    void doneAgainChangeNothingAndLeaveOtherCellsAsTheyAre() throws IOException {
        for (Notebook notebook : notebooks()) {
            Fixed once = NotebookFixes.apply(notebook, NotebookFixes.rules());
            Fixed twice = NotebookFixes.apply(once.notebook(), NotebookFixes.rules());

            assertThat(twice.fixes()).isEmpty();
            assertThat(twice.notebook()).isEqualTo(once.notebook());
            List<String> changed = once.fixes().stream().map(AppliedFix::cell).toList();
            Set<Cell> kept = Set.copyOf(once.notebook().cells());
            assertThat(notebook.cells())
                    .filteredOn(cell -> !changed.contains(cell.id()))
                    .allMatch(kept::contains);
        }
    }
}
