package org.notebooklearning.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.Verdict;

/// How one lesson fared.
///
/// @param passed whether it was stored and no blocking rule fails
/// @param columns what the table shows of it
record EvalRow(String name, boolean passed, List<String> columns) {
    private static final List<String> HEAD =
            List.of(
                    "ran at first",
                    "proven at first",
                    "proven",
                    "fail",
                    "warn",
                    "rounds",
                    "tokens",
                    "cost",
                    "seconds");

    EvalRow {
        columns = List.copyOf(columns);
    }

    static EvalRow failed(String name, String why) {
        return new EvalRow(name, false, List.of(why));
    }

    /// @param seconds from the request to the stored notebook
    static EvalRow of(String name, LessonReport report, double seconds) {
        Authorship author = report.authorship();
        List<String> columns = new ArrayList<>();
        columns.add(author == null ? "-" : share(author.first().ran(), author.first().beats()));
        columns.add(
                author == null ? "-" : share(author.first().proven(), author.first().exercises()));
        long proven = report.exercises().stream().filter(ExerciseVerdict::proven).count();
        columns.add(share(proven, report.exercises().size()));
        columns.add(Long.toString(count(report, Verdict.Outcome.FAIL)));
        columns.add(Long.toString(count(report, Verdict.Outcome.WARN)));
        columns.add(author == null ? "-" : Integer.toString(author.rounds()));
        columns.add(
                author == null
                        ? "-"
                        : String.format(
                                Locale.ROOT,
                                "%,d",
                                author.spent().inputTokens() + author.spent().outputTokens()));
        columns.add(
                author == null || author.spent().cost().isEmpty() ? "-" : author.spent().cost());
        columns.add(String.format(Locale.ROOT, "%.0f", seconds));
        return new EvalRow(name, report.passed(), columns);
    }

    /// It in a line.
    String told() {
        return (passed ? "ok         " : "FAIL       ") + name + "  " + String.join("  ", columns);
    }

    /// All of them as a table in Markdown.
    static List<String> table(List<EvalRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("| lesson | " + String.join(" | ", HEAD) + " |");
        lines.add("|---".repeat(HEAD.size() + 1) + "|");
        for (EvalRow row : rows) {
            lines.add("| " + row.name + " | " + String.join(" | ", row.columns) + " |");
        }
        return lines;
    }

    private static long count(LessonReport report, Verdict.Outcome outcome) {
        return report.verdicts().stream().filter(one -> one.outcome() == outcome).count();
    }

    private static String share(long part, long whole) {
        return part + "/" + whole;
    }
}
