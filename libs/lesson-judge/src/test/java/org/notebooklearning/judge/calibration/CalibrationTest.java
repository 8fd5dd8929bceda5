package org.notebooklearning.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.Evidence;
import org.notebooklearning.contracts.report.MeaningReading.ReadRule;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.contracts.report.MeaningReading.Vote;
import org.notebooklearning.judge.reading.Kiosk;
import org.notebooklearning.judge.reading.MeaningRules;
import org.notebooklearning.judge.reading.ReadLesson;

class CalibrationTest {
    private static final ReadLesson GOOD = ReadLesson.of(Kiosk.lesson()).asked("means");

    @Test
    void thereIsADamageForEveryRuleOnMeaning() {
        assertThat(Damages.all())
                .extracting(Damage::rule)
                .containsExactlyInAnyOrderElementsOf(MeaningRules.ids());
    }

    @Test
    void aCopyIsDamagedWhereItSaysSoAndNowhereElse() {
        List<DamagedCopy> copies = DamagedCopy.of("kiosk", GOOD);

        assertThat(copies).hasSize(1 + Damages.GROUPS.size());
        assertThat(copies.getFirst().lesson()).isEqualTo(GOOD);
        assertThat(copies.getFirst().broken()).isEmpty();
        assertThat(text(copies.get(1)))
                .contains("This notebook treats", "- Rain", "x2.sum(dim=1)", "G(n)")
                .contains("It is easy to see that this comes to $s = n m$")
                .doesNotContain("weather report", "swap both sides", "times $n$");
        assertThat(text(copies.get(2)))
                .contains("Another subject is Rain.", "Search for")
                .doesNotContain("Can it order by that?", "dry day", "Shops today");
        assertThat(text(copies.get(3)))
                .contains("What decides here is the mean deviation", "this must never be done");
        assertThat(text(copies.get(4)))
                .doesNotContain("average")
                .contains("# Means: a kiosk counts its umbrellas");
        assertThat(copies.get(4).lesson().request()).contains("microcontroller");
    }

    @Test
    void nobodyCanSayOfACopyThatARuleIsBrokenAndThatItMayBe() {
        assertThat(DamagedCopy.of("kiosk", GOOD))
                .allMatch(copy -> Collections.disjoint(copy.clouded(), copy.broken()));
    }

    @Test
    void cellsThatArePutInAreCalledLikeTheOthers() {
        assertThat(DamagedCopy.of("kiosk", GOOD).get(1).lesson().executed().cells())
                .extracting(Cell::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id != null && id.matches("[a-z]+-\\d+"));
    }

    @Test
    void aJudgeThatFindsAllDamagesAndNothingElseIsPerfect() {
        Calibration calibration = new Calibration();
        for (DamagedCopy copy : DamagedCopy.of("kiosk", GOOD)) {
            calibration.add(copy, reading(copy, copy.broken().stream().toList()));
        }

        for (String rule : MeaningRules.ids()) {
            assertThat(calibration.model(rule).precision()).as(rule).isEqualTo(1);
            assertThat(calibration.model(rule).recall()).as(rule).isEqualTo(1);
        }
        assertThat(calibration.lines())
                .anyMatch(line -> line.startsWith("| all | model | 1.00 | 1.00 |"));
    }

    @Test
    void countsWhatIsMissedAndWhatIsToldWrongly() {
        Calibration calibration = new Calibration();
        for (DamagedCopy copy : DamagedCopy.of("kiosk", GOOD)) {
            calibration.add(copy, reading(copy, List.of("NL205")));
        }

        Tally fundamental = calibration.model("NL205");
        assertThat(fundamental.recall()).isEqualTo(1);
        assertThat(fundamental.precision()).isLessThan(1);
        assertThat(calibration.model("NL201").recall()).isZero();
        assertThat(calibration.model("NL201").precision()).isNaN();
        assertThat(calibration.lines())
                .anyMatch(line -> line.startsWith("- missed NL201 in kiosk-1"))
                .anyMatch(line -> line.startsWith("- told NL205 in kiosk "));
    }

    @Test
    void aShortLessonIsItsBeginningAndItsNeighbours() {
        assertThat(ShortLesson.of(GOOD, 6).executed().cells())
                .extracting(Cell::id)
                .containsExactly(
                        "opening-1",
                        "rain-1",
                        "rain-2",
                        "rain-3",
                        "rain-4",
                        "letters-1",
                        "adjacent-1");
        assertThat(ShortLesson.of(GOOD, 6).request()).startsWith("means Given here is");
        assertThat(ShortLesson.of(GOOD, 99)).isEqualTo(GOOD);
    }

    private static String text(DamagedCopy copy) {
        return copy.lesson().executed().cells().stream()
                .map(Cell::source)
                .collect(Collectors.joining("\n"));
    }

    private static MeaningReading reading(DamagedCopy copy, List<String> broken) {
        Cell first = copy.lesson().executed().cells().getFirst();
        List<Evidence> evidence = List.of(new Evidence(String.valueOf(first.id()), "Means"));
        return new MeaningReading(
                new MeaningReading.Reader(
                        "openai:x", 1, "", new Authorship.Spent(1, 1, 1, 1, ""), List.of()),
                MeaningRules.ids().stream()
                        .map(
                                rule ->
                                        new ReadRule(
                                                rule,
                                                List.of(
                                                        new Vote(
                                                                broken.contains(rule)
                                                                        ? Said.BROKEN
                                                                        : Said.HOLDS,
                                                                "seen",
                                                                "",
                                                                evidence))))
                        .toList());
    }
}
