package org.notebooklearning.check.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.check.fix.AppliedFix;
import org.notebooklearning.contracts.report.Verdict;

/// What was found in one notebook file.
///
/// @param verdicts one for each rule that was asked for
/// @param cells the number of each cell from 1, by the name that findings call it
/// @param fixes what was changed in the file
public record CheckedFile(
        Path file, List<Verdict> verdicts, Map<String, Integer> cells, List<AppliedFix> fixes) {
    public CheckedFile {
        verdicts = List.copyOf(verdicts);
        cells = Map.copyOf(cells);
        fixes = List.copyOf(fixes);
    }

    /// The same where `others`, too, are names of cells, such as of those that are gone.
    CheckedFile withCells(Map<String, Integer> others) {
        Map<String, Integer> all = new HashMap<>(others);
        all.putAll(cells);
        return new CheckedFile(file, verdicts, all, fixes);
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
