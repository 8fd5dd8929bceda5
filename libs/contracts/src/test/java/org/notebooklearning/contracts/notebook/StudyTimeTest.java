package org.notebooklearning.contracts.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyTimeTest {
    @Test
    void wordsAreReadAtTheSpeedOfThinking() {
        assertThat(StudyTime.seconds(true, "word ".repeat(120), CellRole.PLAIN)).isEqualTo(60);
        assertThat(StudyTime.seconds(true, "", CellRole.PLAIN)).isZero();
    }

    @Test
    void formulasAndHeadingsCountAndMarksDoNot() {
        assertThat(StudyTime.seconds(true, "## Why — so?\n\n$a = b$ * `c`", CellRole.PLAIN))
                .isEqualTo(0.5 * 5);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 16",
        "CHECK, 16",
        "SETUP, 8",
        "VISUALISATION, 36",
        "INTERACTIVE, 106",
        "PRACTICE, 256"
    })
    void codeCostsItsLinesAndWhatThereIsToDo(CellRole role, double seconds) {
        assertThat(StudyTime.seconds(false, "x = 1\n\nx", role)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "29, 1", "89, 1", "90, 2", "3600, 60"})
    void minutesAreWholeAndNeverNone(double seconds, int minutes) {
        assertThat(StudyTime.minutes(seconds)).isEqualTo(minutes);
    }

    /// What was measured on two lessons that readers preferred: 220 to 245 cells, of which 140 hold
    /// code. They have to come out between an hour and a half and two and a half.
    @ParameterizedTest
    @CsvSource({"5470, 536, 144, 21, 9, 1, 145", "5724, 443, 139, 24, 7, 1, 133"})
    void aLessonOfTwoHundredAndFortyCellsTakesAboutTwoHours(
            int words,
            int lines,
            int cells,
            int pictures,
            int exercises,
            int sliders,
            int minutes) {
        double seconds =
                StudyTime.seconds(true, "word ".repeat(words), CellRole.PLAIN)
                        + pictures * StudyTime.seconds(false, "", CellRole.VISUALISATION)
                        + exercises * StudyTime.seconds(false, "", CellRole.PRACTICE)
                        + sliders * StudyTime.seconds(false, "", CellRole.INTERACTIVE)
                        + (cells - pictures - exercises - sliders)
                                * StudyTime.seconds(false, "", CellRole.PLAIN)
                        + StudyTime.seconds(false, "x\n".repeat(lines), CellRole.PLAIN)
                        - StudyTime.seconds(false, "", CellRole.PLAIN);

        assertThat(StudyTime.minutes(seconds)).isBetween(90, 150).isEqualTo(minutes);
    }
}
