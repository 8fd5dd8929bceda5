package org.notebooklearning.check.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.rule.StructuralJudge;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.contracts.report.Verdict.Severity;

/// Writes a report as Markdown: the verdict, a line per rule, the findings, the exercises with what
/// each trial said, and the slowest cells.
public final class ReportText {
    private static final int SLOWEST = 5;

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    /// `report` as Markdown under the heading `title`, ended by a line end.
    public static String of(String title, LessonReport report) {
        ReportText text = new ReportText();
        text.line("# " + oneLine(title)).line("");
        text.summary(report);
        text.rules(report.verdicts());
        text.findings(report.verdicts());
        text.meaning(report);
        text.exercises(report.exercises());
        text.author(report.authorship());
        text.slowest(report.cells());
        text.environment(report);
        return text.text.toString();
    }

    /// The word that marks a verdict: `ok`, `FAIL`, `warn` or `-` for what was not checked.
    public static String mark(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASS -> "ok";
            case FAIL -> "FAIL";
            case WARN -> "warn";
            case NOT_CHECKED -> "-";
        };
    }

    private void summary(LessonReport report) {
        Map<Outcome, Integer> counts = new TreeMap<>();
        report.verdicts().forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
        line(report.passed() ? "**Passed.**" : "**Not passed.**");
        line(
                String.format(
                        Locale.ROOT,
                        "%d rules hold, %d fail, %d warn, %d were not checked.",
                        counts.getOrDefault(Outcome.PASS, 0),
                        counts.getOrDefault(Outcome.FAIL, 0),
                        counts.getOrDefault(Outcome.WARN, 0),
                        counts.getOrDefault(Outcome.NOT_CHECKED, 0)));
        line("");
    }

    private void meaning(LessonReport report) {
        MeaningReading.Reader reader = report.reader();
        if (reader != null) {
            line("## Judged by reading").line("");
            line(MeaningText.of(reader)).line("");
            MeaningText.of(report.verdicts()).forEach(this::line);
            line("");
        }
    }

    private void author(@Nullable Authorship author) {
        if (author == null) {
            return;
        }
        Authorship.Spent spent = author.spent();
        Authorship.FirstPass first = author.first();
        line("## Written by a language model").line("");
        line(
                String.format(
                        Locale.ROOT,
                        "%s wrote the cells: %d calls, %,d tokens sent and %,d replied%s, %.0f s of"
                                + " calls. What outlining took stands in the plan.",
                        author.model(),
                        spent.calls(),
                        spent.inputTokens(),
                        spent.outputTokens(),
                        spent.cost().isEmpty() ? "" : ", " + spent.cost(),
                        spent.seconds()));
        line(
                "At first %d of %d beats ran, and %d of %d exercises told all answers apart. The whole was changed %d times after that."
                        .formatted(
                                first.ran(),
                                first.beats(),
                                first.proven(),
                                first.exercises(),
                                author.rounds()));
        line("Asked with: " + String.join(", ", author.prompts()) + ".");
        author.leftOut().forEach(one -> line("- Left out: " + one));
        line("");
    }

    private void rules(List<Verdict> verdicts) {
        line("## Rules").line("");
        line("| rule | verdict | blocks | what must hold | what was looked at |");
        line("|---|---|---|---|---|");
        for (Verdict verdict : verdicts) {
            line(
                    "| "
                            + String.join(
                                    " | ",
                                    verdict.rule(),
                                    mark(verdict),
                                    verdict.severity() == Severity.BLOCK ? "yes" : "",
                                    cell(verdict.title()),
                                    cell(lookedAt(verdict)))
                            + " |");
        }
        line("");
    }

    private static String lookedAt(Verdict verdict) {
        String judge = verdict.judge();
        if (judge == null) {
            return verdict.why();
        }
        return verdict.why()
                + "; judged by "
                + (judge.equals(StructuralJudge.NAME) ? "structure" : judge);
    }

    private void findings(List<Verdict> verdicts) {
        List<Verdict> broken = verdicts.stream().filter(v -> !v.findings().isEmpty()).toList();
        if (broken.isEmpty()) {
            return;
        }
        line("## Findings").line("");
        for (Verdict verdict : broken) {
            line("### " + verdict.rule() + ": " + verdict.title()).line("");
            verdict.findings().forEach(this::finding);
            line("");
        }
    }

    private void finding(Finding finding) {
        String cell = finding.cell();
        String place = cell == null ? "the notebook" : "cell " + code(cell);
        String line = finding.line() > 0 ? ", line " + finding.line() : "";
        line("- " + place + line + ": " + oneLine(finding.message()));
        if (!finding.excerpt().isBlank()) {
            line("  - " + code(finding.excerpt()));
        }
        line("  - To do: " + oneLine(finding.fix()));
    }

    private void exercises(List<ExerciseVerdict> exercises) {
        if (exercises.isEmpty()) {
            return;
        }
        line("## Exercises").line("");
        for (ExerciseVerdict exercise : exercises) {
            line(
                    "- "
                            + code(exercise.exercise())
                            + (exercise.proven() ? ": proven" : ": NOT proven"));
            for (ExerciseVerdict.Trial trial : exercise.trials()) {
                line(
                        "  - "
                                + (trial.asExpected() ? "ok" : "FAIL")
                                + " "
                                + code(trial.fill())
                                + ": expected "
                                + oneLine(trial.expected())
                                + "; it said: "
                                + oneLine(trial.said()));
            }
        }
        line("");
    }

    private void slowest(List<CellRun> cells) {
        if (cells.isEmpty()) {
            return;
        }
        line("## Slowest cells").line("");
        line("| cell | seconds | output KiB |");
        line("|---|---|---|");
        List<CellRun> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingDouble(CellRun::seconds).reversed());
        for (CellRun cell : sorted.subList(0, Math.min(SLOWEST, sorted.size()))) {
            line(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.2f | %.1f |",
                            cell(code(cell.cell())),
                            cell.seconds(),
                            cell.outputBytes() / 1024.0));
        }
        line("");
    }

    private void environment(LessonReport report) {
        if (report.environment().isEmpty()) {
            return;
        }
        List<String> versions = new ArrayList<>();
        new TreeMap<>(report.environment()).forEach((name, v) -> versions.add(name + " " + v));
        line(
                String.format(
                        Locale.ROOT,
                        "Run in %.1f s with %s.",
                        report.seconds(),
                        String.join(", ", versions)));
    }

    private ReportText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    static String oneLine(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", " / ");
    }

    private static String cell(String words) {
        return oneLine(words).replace("|", "\\|");
    }

    /// `words` as code, fenced by more backticks than it holds.
    static String code(String words) {
        String line = oneLine(words);
        String fence = line.contains("`") ? "``" : "`";
        return line.contains("`") ? fence + " " + line + " " + fence : fence + line + fence;
    }
}
