package org.notebooklearning.check.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.check.fix.AppliedFix;
import org.notebooklearning.check.fix.Unfixed;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// What was found in one notebook file.
///
/// @param verdicts one for each rule that was asked for
/// @param cells the number of each cell from 1, by the name that findings call it
/// @param fixes what was changed in the file
/// @param unfixed what was left there, as far as there is a reason to tell; empty where nothing was
///     to be mended
/// @param given names of the cells that somebody had before a lesson was added; empty where none
///     was
public record CheckedFile(
        Path file,
        List<Verdict> verdicts,
        Map<String, Integer> cells,
        List<AppliedFix> fixes,
        List<Unfixed> unfixed,
        Set<String> given) {
    public CheckedFile {
        verdicts = List.copyOf(verdicts);
        cells = Map.copyOf(cells);
        fixes = List.copyOf(fixes);
        unfixed = List.copyOf(unfixed);
        given = Set.copyOf(given);
    }

    /// The same where `others`, too, are names of cells, such as of those that are gone.
    CheckedFile withCells(Map<String, Integer> others) {
        Map<String, Integer> all = new HashMap<>(others);
        all.putAll(cells);
        return new CheckedFile(file, verdicts, all, fixes, unfixed, given);
    }

    /// The same with what was left.
    CheckedFile withUnfixed(List<Unfixed> left) {
        List<Unfixed> told = left.stream().filter(it -> !it.why().isEmpty()).toList();
        return new CheckedFile(file, verdicts, cells, fixes, told, given);
    }

    /// Whether no blocking rule failed. Where a lesson was added, it failed only where it found
    /// something outside of the cells that were given.
    public boolean passed() {
        return verdicts.stream().noneMatch(this::blocks);
    }

    private boolean blocks(Verdict verdict) {
        return verdict.blocks()
                && (verdict.findings().isEmpty()
                        || !verdict.findings().stream().allMatch(this::isGiven));
    }

    /// Whether a finding is about a cell that was given, and so about no lesson.
    boolean isGiven(Finding finding) {
        return finding.cell() != null && given.contains(finding.cell());
    }

    /// All findings, by rule.
    public int findings() {
        return verdicts.stream().mapToInt(verdict -> verdict.findings().size()).sum();
    }
}
