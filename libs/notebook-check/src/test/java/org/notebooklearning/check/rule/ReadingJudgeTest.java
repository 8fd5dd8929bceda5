package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.report.ReportText;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.Evidence;
import org.notebooklearning.contracts.report.MeaningReading.ReadRule;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.contracts.report.MeaningReading.Vote;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Opinion;
import org.notebooklearning.contracts.report.Verdict.Outcome;

class ReadingJudgeTest {
    private static final String MODEL = "openai:reader";

    /// Structure finds nothing against its opening, and its derivation is not checked.
    private static final Notebook LESSON =
            Notebook.python(
                    List.of(
                            cell(
                                    "why-1",
                                    BeatKind.OPENING,
                                    CellRole.PLAIN,
                                    "Every kiosk that sells umbrellas has to guess how many it"
                                            + " needs, and a mean of many days is the guess that"
                                            + " wastes least."),
                            cell(
                                    "letters-1",
                                    BeatKind.DERIVATION,
                                    CellRole.DERIVATION,
                                    "- $m = s / n$ (the definition)")));

    @Test
    void mostSamplesDecideAndTheirPlacesAreFindings() {
        Verdict opening = judged("NL201", 3, Said.BROKEN, Said.HOLDS, Said.BROKEN);

        assertThat(opening.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(opening.judge()).isEqualTo(MODEL);
        assertThat(opening.findings())
                .containsExactly(
                        new Verdict.Finding(
                                "why-1", 0, "has to guess", "Sample 1 says so.", "Mend it."));
        assertThat(opening.opinions())
                .extracting(Opinion::judge, Opinion::outcome, Opinion::agree, Opinion::samples)
                .containsExactly(
                        tuple(MODEL, Outcome.FAIL, 2, 3), tuple("structural", Outcome.PASS, 1, 1));
    }

    @Test
    void aRuleThatWarnsWarnsAndDoesNotBlock() {
        Verdict present = judged("NL209", 1, Said.BROKEN);

        assertThat(present.outcome()).isEqualTo(Outcome.WARN);
        assertThat(present.blocks()).isFalse();
    }

    @Test
    void structureDecidesWhereTheSamplesDoNotAgree() {
        Verdict opening = judged("NL201", 3, Said.BROKEN, Said.HOLDS, Said.UNFOUNDED);

        assertThat(opening.outcome()).isEqualTo(Outcome.PASS);
        assertThat(opening.judge()).isEqualTo("structural");
        assertThat(opening.opinions().getFirst().outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(opening.opinions().getFirst().votes()).hasSize(3);
    }

    @Test
    void oneOfThreeSamplesIsNoMajorityWhereTheOthersDidNotCome() {
        assertThat(judged("NL201", 3, Said.BROKEN).judge()).isEqualTo("structural");
    }

    @Test
    void whatDoesNotApplyIsNotCheckedUnlessStructureCanSay() {
        Verdict equations = judged("NL503", 1, Said.NOT_APPLICABLE);

        assertThat(equations.outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(equations.judge()).isNull();
        assertThat(equations.why()).contains("Sample 1 says so.");
    }

    @Test
    void whatTheRunLacksStaysAFindingWhateverAReaderSays() {
        Verdict derivation = judged("NL204", 1, Said.HOLDS);

        assertThat(derivation.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(derivation.judge()).isEqualTo("structural");
        assertThat(derivation.opinions())
                .extracting(Opinion::outcome)
                .containsExactly(Outcome.PASS, Outcome.FAIL);
    }

    @Test
    void noOpinionsAreToldWhereNobodyHasRead() {
        assertThat(judge(null)).allMatch(verdict -> verdict.opinions().isEmpty());
    }

    @Test
    void theReportTellsVotesPlacesAndThatJudgesDoNotAgree() {
        MeaningReading reading = reading("NL201", 3, Said.BROKEN, Said.HOLDS, Said.BROKEN);
        LessonReport report =
                new LessonReport(
                        false,
                        judge(reading),
                        List.of(),
                        List.of(),
                        Map.of(),
                        1,
                        null,
                        reading.reader());

        assertThat(ReportText.of("Means", report))
                .contains("openai:reader read it for the rules on meaning, 3 times: 3 calls, 90")
                .contains("  - openai:reader: broken (2 of 3). Sample 1 says so.\n")
                .contains("    - reading 2: holds. Sample 2 says so.\n")
                .contains("      - cell `why-1`: `has to guess`\n")
                .contains("  - structure: holds. ")
                .contains("  - The judges do not agree.\n");
    }

    private static Verdict judged(String rule, int samples, Said... said) {
        return judge(reading(rule, samples, said)).stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Verdict> judge(@Nullable MeaningReading reading) {
        return RuleEngine.judge(
                LessonUnderCheck.of(LESSON),
                ReadingJudge.before(reading),
                _ -> true,
                RuleObserver.none());
    }

    private static MeaningReading reading(String rule, int samples, Said... said) {
        int[] number = {0};
        return new MeaningReading(
                new MeaningReading.Reader(
                        MODEL, samples, "", new Authorship.Spent(3, 90, 9, 1, ""), List.of("v@1")),
                List.of(
                        new ReadRule(
                                rule,
                                Arrays.stream(said)
                                        .map(
                                                one ->
                                                        new Vote(
                                                                one,
                                                                "Sample "
                                                                        + ++number[0]
                                                                        + " says so.",
                                                                one == Said.BROKEN
                                                                        ? "Mend it."
                                                                        : "",
                                                                one == Said.UNFOUNDED
                                                                        ? List.of()
                                                                        : List.of(
                                                                                new Evidence(
                                                                                        "why-1",
                                                                                        "has to guess"))))
                                        .toList())));
    }

    private static Cell cell(String id, BeatKind kind, CellRole role, String text) {
        return Cell.markdown(
                id,
                text,
                new CellTag(id.substring(0, id.indexOf('-')), kind, role, "").asMetadata());
    }
}
