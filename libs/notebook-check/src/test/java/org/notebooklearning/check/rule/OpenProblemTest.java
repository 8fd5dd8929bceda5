package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An open problem")
class OpenProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How loud is the last word?",
                "What does the slope do from piece\nto piece?",
                "But what is *the* volume of 64 numbers?",
                "How far is 1.5 from that?",
                "8 is the root of 64. Why?",
                "What does the exponential function say?",
                "The scores are there. What is the share?",
                "**Guess** both ends.",
                "The sum is too loud.",
                "A line cannot follow it.",
                "After fifty layers everything is nan.",
                "The problem is the scale.",
                "It does not fit.",
            })
    void isToldByQuestionsAndByWordsForFailure(String words) {
        assertThat(OpenProblem.isTold(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## What is a tensor?\n\nA tensor is an array.",
                "## What are the weights?\n\nWeights are numbers.",
                "**What is broadcasting?** Shapes are made equal.",
                "What does broadcasting mean? Shapes are made equal.",
                "A tensor has a shape, but a scalar has none.",
                "The mean squared error is the mean of the squares.",
                "This is a classification problem.",
                "The sum works, too, and so does the mean.",
                "Ready?",
                "> Why is that so?",
                "`a if b else c ? d`",
            })
    void isNotToldByDefinitionsAndEverydayWords(String words) {
        assertThat(OpenProblem.isTold(words)).isFalse();
    }

    @Test
    void isShownByCommentsOutputsAndErrorsThatAreMeant() {
        List<LessonCell> cells =
                LessonBuilder.lesson()
                        .code("1.1 ** 5000  # far too loud")
                        .codeWithOutput("loud / loud", "tensor([nan, nan])")
                        .codeTagged("raises-exception", "undefined")
                        .code("1.1 ** 5  # a number")
                        .check()
                        .cells();

        assertThat(cells).extracting(OpenProblem::isShown).containsExactly(true, true, true, false);
    }

    @Test
    void isLookedForInTextsWithoutAnEnd() {
        String words = "words without an end ".repeat(20_000);

        assertThat(OpenProblem.isTold(words)).isFalse();
        assertThat(OpenProblem.isTold(words + "?")).isTrue();
    }
}
