package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers in the text are the outputs' numbers")
class NumbersAgreeTest {
    private final Rule rule = new NumbersAgree();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tensor(0.6364) | The volume is 0.62. | 0.6364",
                "0.6364 | It keeps 62 percent of it. | 0.6364",
                "7.5e-09 | About 3e-8 is left. | 7.5e-09",
                "1,204.4 | It is 1,240.4 in all. | 1,204.4",
                "tensor([-0.25, 3.0]) | The slope is -0.27 here. | 0.25",
            })
    void numberIsToldThatIsCloseToAnOutputAndAnother(String shown, String text, String output) {
        breaks(rule, after(shown, text), "shows " + output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width 20: 9 of 10 found it | Of the wide ones 8 of 10 find it. | 9 of 10",
                "nine of ten found it | Here 8 of the 10 find it. | nine of ten",
                "9 of 10 found it | Eight out of ten find it. | 9 of 10",
            })
    void countIsToldThatTheCellBeforeFindsOtherwise(String shown, String text, String output) {
        breaks(rule, after(shown, text), "shows “" + output + "”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 of 10, then 9 of 10 | First 0 of 10 found it, then nine of the ten.",
                "9 of 10 | In the other run 8 of 20 found it.",
                "9 | It was 8 of 10.",
                "9 of 10 | Half of ten is five.",
                "9 of 10 | Will it be 8 of 10?",
                "9 of 10 | It is page of 8 of 105 pages.",
                "9 of 10 | It has a list of ten, and one of them goes.",
            })
    void countThatIsSeenOrIsOfOtherThingsAgrees(String shown, String text) {
        holds(rule, after(shown, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tensor(0.6364) | The volume is 0.64, or 0.636, or 63.6 percent.",
                "tensor(0.6364) | The volume is 63.64%.",
                "tensor([-0.25, 3.0]) | The slope is -0.25 here.",
                "7.5046e-09 | About 7.5e-9 is left.",
                "12.5 | A share of 0.125 is that.",
                "0.8 1.6 | It grows by a factor of 2.0, and by 0.8 in all.",
                "0.9 | Only 0.1 is missing to the whole.",
                "0.1155 | One in eight is 0.125, and that is about what it gets.",
            })
    void numberThatAnOutputGivesRoundedOrInOneStepAgrees(String shown, String text) {
        holds(rule, after(shown, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will it be 0.62, 0.7 or 0.9?",
                "There are 63 words in 640 lines.",
                "It is Figure 2 of arXiv 2002.04745.",
                "Somebody said \"0.62 of it\" and left.",
                "It is $0.62$, and `0.62` in code.",
                "BERT spends 0.17% of its arithmetic on it.",
                "It keeps more than 60 percent of it.",
                "In other runs it lay between 0.6 and 0.7 of it.",
                "It never went over 0.66 in any run.",
            })
    void whatClaimsNoResultOfTheCellIsLeftAlone(String text) {
        holds(rule, after("tensor(0.6364)", text));
    }

    @Test
    void numberOfTheCodeOrOfAnEarlierSentenceAgrees() {
        holds(
                rule,
                lesson().codeWithOutput("rate = 0.62", "0.6364")
                        .words("The rate is 0.62.")
                        .codeWithOutput("a", "1")
                        .codeWithOutput("b", "1")
                        .codeWithOutput("c", "1")
                        .codeWithOutput("d", "1")
                        .codeWithOutput("e", "0.6364")
                        .words("That is close to the rate of 0.62."));
    }

    @Test
    void outputIsNearOnlyWithinAFewCells() {
        breaks(
                rule,
                lesson().codeWithOutput("a", "0.62")
                        .codeWithOutput("b", "1")
                        .codeWithOutput("c", "1")
                        .codeWithOutput("d", "1")
                        .codeWithOutput("e", "0.6364")
                        .words("It is 0.62 now."),
                "The text says 0.62, and the cell `c5` shows 0.6364");
    }

    @Test
    void whereASliderStandsIsNoResult() {
        holds(
                rule,
                lesson().codeWithOutput("a", "1")
                        .codeWithOutput(
                                "widgets.interact(show, price=4.0)",
                                "interactive(children=(FloatSlider(value=4.0, max=6.5)))")
                        .words("They cancel at about 3.83 euros."));
    }

    @Test
    void notebookWithoutOutputsIsNotChecked() {
        isNotChecked(rule, lesson().code("0.6364").words("It is 0.62."), "No cell has an output");
    }

    private static LessonBuilder after(String shown, String text) {
        return lesson().codeWithOutput("volume", shown).words(text);
    }
}
