package org.notebooklearning.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.Verdict;

/// The report in a few lines.
final class ReportLines {
    private ReportLines() {}

    static List<String> of(LessonReport report, LessonEvent.NotebookStored stored) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %d cells run in %.1f s, %d of %d exercises proven, %d rules hold,"
                                + " %d warn, %d fail, %d not checked",
                        report.passed() ? "passed" : "NOT PASSED",
                        report.cells().size(),
                        report.seconds(),
                        stored.proven(),
                        stored.exercises(),
                        count(report, Verdict.Outcome.PASS),
                        count(report, Verdict.Outcome.WARN),
                        count(report, Verdict.Outcome.FAIL),
                        count(report, Verdict.Outcome.NOT_CHECKED)));
        report.verdicts().stream()
                .filter(
                        verdict ->
                                verdict.outcome() == Verdict.Outcome.FAIL
                                        || verdict.outcome() == Verdict.Outcome.WARN)
                .flatMap(
                        verdict ->
                                verdict.findings().stream()
                                        .limit(3)
                                        .map(
                                                finding ->
                                                        "  "
                                                                + verdict.rule()
                                                                + " "
                                                                + finding.message()
                                                                + (finding.cell() == null
                                                                        ? ""
                                                                        : " (cell "
                                                                                + finding.cell()
                                                                                + ")")))
                .forEach(lines::add);
        return lines;
    }

    private static long count(LessonReport report, Verdict.Outcome outcome) {
        return report.verdicts().stream().filter(verdict -> verdict.outcome() == outcome).count();
    }
}
