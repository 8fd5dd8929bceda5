package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Judged rules on the whole lesson")
class JudgedLessonRulesTest {

    @Nested
    class Indirectly {
        private final Rule rule = new IntuitionBuiltIndirectly();

        private LessonBuilder lessonWith(String early, String late) {
            return lesson().beat("o", "opening")
                    .words("# RMSNorm: a thermostat")
                    .beat("first", "intuition")
                    .words(early)
                    .code("loudness = 1.1 ** 50")
                    .beat("second", "intuition")
                    .words("## RMSNorm divides\n\nThe norm.")
                    .beat("third", "intuition")
                    .words("## RMSNorm scales\n\nThe norm.")
                    .beat("fourth", "intuition")
                    .words(late)
                    .beat("fifth", "intuition")
                    .words("## RMSNorm stays\n\nThe norm.");
        }

        @Test
        void holdsWhenSomethingElseReturnsLater() {
            holds(
                    rule,
                    lessonWith(
                            "## A canyon passes an echo on\n\nGuess.",
                            "## Back in the canyon\n\nThe norm."));
        }

        @Test
        void breaksWhenItDoesNotReturnOrIsTheTopic() {
            breaks(
                    rule,
                    lessonWith("## A canyon passes an echo on\n\nGuess.", "## RMSNorm\n\nNorm."),
                    "No early beat");
            breaks(
                    rule,
                    lessonWith("## RMSNorm is a canyon\n\nGuess.", "## The canyon\n\nNorm."),
                    "No early beat");
        }

        @Test
        void isNotCheckedWithoutTagsOrBeats() {
            isNotChecked(rule, lesson().words("# RMSNorm").code("1"), "No tags");
            isNotChecked(rule, lesson().beat("o", "opening").words("# RMSNorm"), "Fewer than");
        }
    }

    @Nested
    class Problems {
        private final Rule rule = new LedByProblems();

        private LessonBuilder ideas(String closing, String opening) {
            return lesson().beat("o", "opening")
                    .words("Words cross layers.")
                    .beat("a", "intuition")
                    .words("Every layer answers words.")
                    .code("loud = layer @ words")
                    .words(closing)
                    .beat("b", "intuition")
                    .words(opening)
                    .code("loud / 8");
        }

        @Test
        void holdsForAQuestionAFailureOrABrokenOutput() {
            holds(rule, ideas("How loud is the last?", "## Divide layers\n\nBy 8."));
            holds(rule, ideas("Fine.", "## Divide layers\n\nThe sum is too loud."));
            holds(
                    rule,
                    lesson().beat("o", "opening")
                            .words("Words cross layers.")
                            .beat("a", "intuition")
                            .words("Every layer answers.")
                            .codeWithOutput("loud = layer @ words", "tensor([nan, nan])")
                            .beat("b", "intuition")
                            .words("Divide by 8.")
                            .code("loud / 8"));
        }

        @Test
        void breaksWhereNothingAsksForTheIdea() {
            breaks(rule, ideas("Fine.", "## Divide layers\n\nBy 8."), "No question");
        }

        @Test
        void breaksForAListOfDefinitions() {
            breaks(
                    rule,
                    lesson().beat("o", "opening")
                            .words("Words cross layers, and every layer holds weights.")
                            .beat("a", "intuition")
                            .words(
                                    "## What is a layer?\n\nA layer is a matrix of weights, however wide.")
                            .beat("b", "intuition")
                            .words(
                                    "## What is a loss?\n\nA loss is the error of a layer; but it has no unit."),
                    "No question");
        }

        @Test
        void breaksForAnIdeaOutOfNowhere() {
            breaks(
                    rule,
                    lesson().beat("o", "opening")
                            .words("Words cross layers.")
                            .beat("a", "intuition")
                            .words("Every layer answers. How?")
                            .beat("b", "intuition")
                            .words("Bananas ripen slowly."),
                    "takes up nothing");
        }

        private LessonBuilder sections(int led, int plain) {
            return sections(lesson(), led, plain);
        }

        private LessonBuilder sections(LessonBuilder lesson, int led, int plain) {
            for (int i = 0; i < led; i++) {
                lesson.words(
                        "## Thing "
                                + i
                                + "\n\nWhat happens when all of these are added up"
                                + " in one single place?");
            }
            for (int i = led; i < led + plain; i++) {
                lesson.words(
                        "## Thing "
                                + i
                                + "\n\nHere all of these are added up in one single"
                                + " place by the library.");
            }
            return lesson;
        }

        @Test
        void withoutTagsTheShareOfSectionsDecides() {
            holds(rule, sections(3, 3));
            breaks(rule, sections(0, 6), "0 of 6 sections");
            isNotChecked(rule, sections(0, 4), "told sections");
            isNotChecked(rule, sections(0, 6).words("YOUR CODE HERE"), "sheet of problems");
            isNotChecked(
                    rule,
                    sections(lesson().words("# Exercises on layers"), 0, 6),
                    "sheet of problems");
        }

        @Test
        void isNotCheckedForASingleIdea() {
            isNotChecked(rule, lesson().beat("a", "intuition").words("One."), "nothing follows");
        }
    }

    @Nested
    class Fundamentals {
        private final Rule rule = new TiedToFundamental();
        private static final String MANY_WORDS = "Every word here stands for itself. ".repeat(30);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Pythagoras ties them together.",
                    "A point on the unit circle.",
                    "By the chain rule.",
                    "Row reduction must agree.",
                    "On average.",
                })
        void holdsWhereOneIsNamed(String words) {
            holds(rule, lesson().code("import torch").words(words));
        }

        @Test
        void breaksWhereNoneIs() {
            breaks(rule, lesson().code("import torch").words(MANY_WORDS), "No fundamental");
        }

        @Test
        void isNotCheckedWithoutNumbersOrWords() {
            isNotChecked(rule, lesson().code("import os").words(MANY_WORDS), "No formulas");
            isNotChecked(rule, lesson().code("import torch").words("Few words."), "too few");
        }
    }

    @Nested
    class Centre {
        private final Rule rule = new CentreTaught();
        private static final String PAPER =
                "Rescaling invariance of the root mean square normalization helps recurrent"
                        + " translation. Normalization by root mean square keeps invariance.";

        private LessonBuilder lessonOn(String words) {
            return lesson().words(words)
                    .planned("o", "opening")
                    .paper("Root mean square normalization")
                    .asked("RMSNorm normalization", "")
                    .paragraph(1, PAPER);
        }

        @Test
        void holdsWhenTheSourcesWordsAreTaught() {
            holds(rule, lessonOn("The root of the mean square normalizes: invariance."));
        }

        @Test
        void breaksWhenMostAreMissing() {
            breaks(rule, lessonOn("Something about clocks."), "central words");
        }

        @Test
        void aSourceThatIsBackgroundIsNotTheCentre() {
            LessonBuilder background =
                    lesson().words("RMSNorm divides by its volume.")
                            .planned("o", "opening")
                            .paper("Machine translation by attention")
                            .asked("RMSNorm", "")
                            .paragraph(1, PAPER);

            holds(rule, background);
        }

        @Test
        void aScopeIsTheCentreWhereThereIsNoSource() {
            holds(
                    rule,
                    lesson().words("Dropout and momentum.").asked("Training", "dropout, momentum"));
            breaks(
                    rule,
                    lesson().words("Clocks.").asked("Training", "dropout, momentum"),
                    "dropout");
        }

        @Test
        void isNotCheckedWithoutSourceAndScope() {
            isNotChecked(rule, lesson().words("Words."), "neither a source");
            isNotChecked(rule, lesson().words("Words.").asked("RMSNorm", ""), "neither a source");
        }
    }

    @Nested
    class Dense {
        private final Rule rule = new DensePlansSplit();

        @Test
        void holdsWithinTheBounds() {
            holds(rule, lesson().words("x").planned("a", 45, 35).planned("b", 45, 35));
        }

        @Test
        void breaksBeyondThemWithoutAnOffer() {
            breaks(rule, lesson().words("x").planned("a", 91, 10), "no split is offered");
            holds(rule, lesson().words("x").planned("a", 90, 200));
            holds(
                    rule,
                    lesson().words("x").planned("a", 91, 10).summary("Offered in three sittings."));
            holds(
                    rule,
                    lesson().words("x")
                            .planned("a", 91, 10)
                            .summary("Long: shall we split it in two?"));
        }

        @Test
        void breaksWhenWhatIsTakenForGrantedIsTaughtAtLength() {
            breaks(rule, groundwork(8, 8), "16 minutes teach what the topic builds on");
            breaks(rule, groundwork(8, 8), "matrix product, mean and deviation");
            holds(rule, groundwork(8, 7));
            holds(rule, groundwork(8, 8).summary("The mean has a lesson of its own."));
        }

        private LessonBuilder groundwork(int first, int second) {
            return lesson().words("x")
                    .given("the matrix product", "mean and standard deviation")
                    .planned("matrix product", first, 5)
                    .planned("mean and deviation", second, 5)
                    .planned("mean of squares", 20, 5);
        }

        @Test
        void breaksWhenTheAnswersBringInTooMuch() {
            breaks(rule, lesson().words("x").planned("a", 16, 5).added("a"), "16 minutes");
            holds(rule, lesson().words("x").planned("a", 15, 5).planned("b", 15, 5).added("a"));
        }

        @Test
        void isNotCheckedWithoutPlan() {
            isNotChecked(rule, lesson().words("x"), "no plan");
        }
    }
}
