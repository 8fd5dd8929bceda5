package org.notebooklearning.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.ExerciseVerdict.Trial;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.contracts.report.Verdict.Severity;

@DisplayName("A report as text")
class ReportTextTest {

    private static Verdict verdict(
            String rule, Severity severity, Outcome outcome, Finding... findings) {
        return new Verdict(
                rule, "Title of " + rule, severity, outcome, "a | b", List.of(findings), null);
    }

    private static LessonReport report(
            boolean passed, List<Verdict> verdicts, List<ExerciseVerdict> exercises) {
        List<CellRun> cells =
                List.of(
                        new CellRun("fast", 0.1, 2048, 0, List.of()),
                        new CellRun("slow", 9.25, 512, 0, List.of()),
                        new CellRun("a", 0.5, 0, 0, List.of()),
                        new CellRun("b", 0.4, 0, 0, List.of()),
                        new CellRun("c", 0.3, 0, 0, List.of()),
                        new CellRun("d", 0.2, 0, 0, List.of()));
        return new LessonReport(
                passed, verdicts, exercises, cells, Map.of("torch", "2.15", "numpy", "2.4"), 12.34);
    }

    @Test
    void hasALineForEveryRule() {
        String text =
                ReportText.of(
                        "RMSNorm",
                        report(
                                false,
                                List.of(
                                        verdict("NL001", Severity.BLOCK, Outcome.PASS),
                                        verdict("NL003", Severity.BLOCK, Outcome.FAIL),
                                        verdict("NL004", Severity.WARN, Outcome.WARN),
                                        verdict("NL202", Severity.WARN, Outcome.NOT_CHECKED)),
                                List.of()));

        assertThat(text)
                .startsWith("# RMSNorm\n\n**Not passed.**\n")
                .contains("1 rules hold, 1 fail, 1 warn, 1 were not checked.")
                .contains("| NL001 | ok | yes | Title of NL001 | a \\| b |\n")
                .contains("| NL003 | FAIL | yes |")
                .contains("| NL004 | warn |  |")
                .contains("| NL202 | - |  |")
                .doesNotContain("## Findings")
                .doesNotContain("## Exercises");
    }

    @Test
    void saysWhoJudgedMeaning() {
        List<Verdict> verdicts =
                List.of(
                        new Verdict(
                                "NL202",
                                "Indirect",
                                Severity.WARN,
                                Outcome.PASS,
                                "the beats",
                                List.of(),
                                "structural"),
                        new Verdict(
                                "NL203",
                                "Problems",
                                Severity.WARN,
                                Outcome.PASS,
                                "the beats",
                                List.of(),
                                "a-model"));

        assertThat(ReportText.of("T", report(true, verdicts, List.of())))
                .contains("| Indirect | the beats; judged by structure |\n")
                .contains("| Problems | the beats; judged by a-model |\n");
    }

    @Test
    void tellsPlaceExcerptAndRemedyOfFindings() {
        String text =
                ReportText.of(
                        "T",
                        report(
                                true,
                                List.of(
                                        verdict(
                                                "NL003",
                                                Severity.BLOCK,
                                                Outcome.FAIL,
                                                new Finding("c3", 2, "x = `y`", "It seeds", "Stop"),
                                                new Finding(null, 0, "", "One\n\ntwo", "Do it"))),
                                List.of()));

        assertThat(text)
                .contains("**Passed.**")
                .contains("### NL003: Title of NL003\n\n")
                .contains("- cell `c3`, line 2: It seeds\n  - `` x = `y` ``\n  - To do: Stop\n")
                .contains("- the notebook: One / two\n  - To do: Do it\n");
    }

    @Test
    void tellsWhatEachTrialSaid() {
        List<ExerciseVerdict> exercises =
                List.of(
                        new ExerciseVerdict(
                                "rms",
                                "c1",
                                false,
                                List.of(
                                        new Trial("reference", true, "passes", "Right."),
                                        new Trial("takes-the-norm", false, "fails", "Right."))));

        assertThat(ReportText.of("T", report(false, List.of(), exercises)))
                .contains("- `rms`: NOT proven\n")
                .contains("  - ok `reference`: expected passes; it said: Right.\n")
                .contains("  - FAIL `takes-the-norm`: expected fails; it said: Right.\n");
    }

    @Test
    void namesTheFiveSlowestCellsFirst() {
        assertThat(ReportText.of("T", report(true, List.of(), List.of())))
                .contains("|---|---|---|\n| `slow` | 9.25 | 0.5 |\n| `a` | 0.50 | 0.0 |\n")
                .doesNotContain("`fast`")
                .endsWith("Run in 12.3 s with numpy 2.4, torch 2.15.\n");
    }
}
