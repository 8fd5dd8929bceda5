package org.notebooklearning.check.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.check.fix.AppliedFix;
import org.notebooklearning.check.fix.Unfixed;
import org.notebooklearning.contracts.report.Verdict;

/// What was found in one notebook file.
///
/// @param verdicts one for each rule that was asked for
/// @param cells the number of each cell from 1, by the name that findings call it
/// @param fixes what was changed in the file
/// @param unfixed what was left there, as far as there is a reason to tell; empty where nothing was
///     to be mended
public record CheckedFile(
        Path file,
        List<Verdict> verdicts,
        Map<String, Integer> cells,
        List<AppliedFix> fixes,
        List<Unfixed> unfixed) {
    public CheckedFile {
        verdicts = List.copyOf(verdicts);
        cells = Map.copyOf(cells);
        fixes = List.copyOf(fixes);
        unfixed = List.copyOf(unfixed);
    }

    /// The same where `others`, too, are names of cells, such as of those that are gone.
    CheckedFile withCells(Map<String, Integer> others) {
        Map<String, Integer> all = new HashMap<>(others);
        all.putAll(cells);
        return new CheckedFile(file, verdicts, all, fixes, unfixed);
    }

    /// The same with what was left.
    CheckedFile withUnfixed(List<Unfixed> left) {
        List<Unfixed> told = left.stream().filter(it -> !it.why().isEmpty()).toList();
        return new CheckedFile(file, verdicts, cells, fixes, told);
    }

    /// Whether no blocking rule failed.
    public boolean passed() {
        return verdicts.stream().noneMatch(Verdict::blocks);
    }

    /// All findings, by rule.
    public int findings() {
        return verdicts.stream().mapToInt(verdict -> verdict.findings().size()).sum();
    }
}
