package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.ExerciseVerdict.Trial;

@DisplayName("Rules on practice")
class PracticeRulesTest {
    private static final String BLANK = "test_rms = ...  # fill in code here";
    private static final String CHECKED =
            BLANK
                    + "~if test_rms is ...:~    print('Still blank.')~else:~    assert test_rms > 0,"
                    + " 'A root is positive.'";

    @Nested
    class Existence {
        private final Rule rule = new PracticeExists();

        @ParameterizedTest
        @ValueSource(
                strings = {"x = 1~# YOUR CODE HERE~x", "## your solution", "# Exercise: the root"})
        void tellsWhereAGapIsMarkedInAnotherWay(String code) {
            breaks(rule, codeOnly(code), "not marked as one");
        }

        @Test
        void holdsWithOneBlank() {
            holds(rule, codeOnly(CHECKED));
        }

        @Test
        void breaksWithoutPractice() {
            breaks(rule, codeOnly("x = 1"), "no practice problem");
        }

        @Test
        void breaksWithoutOrWithSeveralBlanks() {
            breaks(
                    rule,
                    lesson().beat("p", "practice").code("practice", "test_x = 1"),
                    "0 lines to fill in");
            breaks(rule, codeOnly(BLANK + "~" + BLANK), "2 lines to fill in");
        }
    }

    @Nested
    class NamesApart {
        private final Rule rule = new PracticeNamesSetApart();

        @Test
        void holdsWhenEveryNameIsApart() {
            holds(
                    rule,
                    codeOnly(
                            BLANK
                                    + "~for test_i in range(3): test_y = [x for x in y]~for _ in z:"
                                    + " pass~def test_f(a): b = a"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x = 1",
                    "for i in range(3): pass",
                    "def f(): pass",
                    "import math",
                    "with a as b: pass",
                    "(n := 3)",
                    "x += 1",
                })
        void breaksOnOtherNames(String code) {
            breaks(rule, codeOnly(BLANK + "~" + code), "Practice binds");
        }

        @Test
        void isNotCheckedWithoutPractice() {
            isNotChecked(rule, codeOnly("x = 1"), "no practice");
        }
    }

    @Nested
    class Telling {
        private final Rule rule = new PracticeTellsWhenRight();

        @ParameterizedTest
        @ValueSource(strings = {"assert test_rms > 0", "# The right answer is close to 1."})
        void holdsWithAssertionOrTellingComment(String code) {
            holds(rule, codeOnly(BLANK + "~" + code));
        }

        @Test
        void breaksWithNeither() {
            breaks(rule, codeOnly("# The root mean square~" + BLANK), "can not know");
        }

        @Test
        void isNotCheckedWithoutPractice() {
            isNotChecked(rule, codeOnly("x = 1"), "no practice");
        }
    }

    @Nested
    class Proof {
        private final Rule rule = new PracticeProven();

        private ExerciseVerdict verdict(boolean caught) {
            return new ExerciseVerdict(
                    "rms",
                    "c1",
                    caught,
                    List.of(
                            new Trial("reference", true, "passes", ""),
                            new Trial("takes-the-norm", caught, "fails", "nothing\nmore")));
        }

        @Test
        void holdsWhenEveryTrialEndsAsItShould() {
            holds(rule, codeOnly(CHECKED).ran(Runs.of("c1").proven(verdict(true)).facts()));
        }

        @Test
        void breaksForTrialsThatDoNot() {
            breaks(
                    rule,
                    codeOnly(CHECKED).ran(Runs.of("c1").proven(verdict(false)).facts()),
                    "With 'takes-the-norm': expected fails, but it said: nothing");
        }

        @Test
        void breaksForPracticeWithoutProof() {
            breaks(
                    rule,
                    codeOnly(CHECKED, CHECKED).ran(Runs.of("c1").proven(verdict(true)).facts()),
                    "without a proof");
        }

        @Test
        void breaksForAnUnprovenExerciseWithoutTrials() {
            ExerciseVerdict empty = new ExerciseVerdict("rms", "c1", false, List.of());

            breaks(rule, codeOnly(CHECKED).ran(Runs.of("c1").proven(empty).facts()), "not proven");
        }

        @Test
        void isNotCheckedWithoutProofs() {
            isNotChecked(rule, codeOnly(CHECKED), "not tried");
            isNotChecked(rule, codeOnly(CHECKED).ran(Runs.of("c1").facts()), "not tried");
            isNotChecked(rule, codeOnly("x = 1"), "no practice");
        }
    }

    @Nested
    class Blanks {
        private final Rule rule = new RunsWithBlanks();

        @Test
        void holdsWhenTheRunPassesOver() {
            holds(rule, codeOnly(CHECKED).ran(Runs.of("c1").facts()));
        }

        @Test
        void breaksWhenABlankFails() {
            breaks(
                    rule,
                    codeOnly(CHECKED).ran(Runs.of().fails("c1", "TypeError", "no dots").facts()),
                    "TypeError: no dots");
        }

        @Test
        void breaksWhenTheRunDidNotGetThere() {
            breaks(rule, codeOnly("x", CHECKED).ran(Runs.of("c1").facts()), "did not get here");
        }

        @Test
        void isNotCheckedWithoutRunOrPractice() {
            isNotChecked(rule, codeOnly(CHECKED), "not run");
            isNotChecked(rule, codeOnly("x"), "no practice");
        }
    }
}
