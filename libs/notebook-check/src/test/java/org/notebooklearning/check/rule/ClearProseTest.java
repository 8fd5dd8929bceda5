package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

@DisplayName("Prose that need not be decoded")
class ClearProseTest {
    private final Rule rule = new ClearProse();

    /// A sentence of so many words.
    private static String sentence(int words) {
        return "We " + "walk ".repeat(words - 2) + "on.";
    }

    @Test
    void aSentenceHasAtMostTwentyEightWords() {
        holds(rule, lesson().words(sentence(28)));
        Finding finding =
                breaks(rule, lesson().words("# T\n\nYes.\n" + sentence(29)), "29 words").getFirst();

        assertThat(finding.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We give the line 40 knobs, 38 readings and a learning rate of 0.01.",
                "It was 28.4 before, then it was 17.3, and now it is 3e-8.",
                "Since $a = b$ holds and so does $c = d$, it follows that $a + c = b + d$.",
                "The rate is 40%, the weight is 0.2 and it changes by 20 points.",
                "Is it true that 40 knobs at 38 readings and a rate of 0.01 give a line or not?",
            })
    void aSentenceHasAtMostTwoFiguresOrFormulas(String words) {
        breaks(rule, lesson().words(words), "figures and formulas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will it be 1.01, 1.3 or 5?",
                "With 300 guests, is the wait about 40 seconds, about 15 minutes or close to 90 hours?",
                "How much of it is left: a fifth (20%), about half (50%), or nearly all (95%)?",
                "Guess first: 13 times faster, 50 times faster, or 400 times faster.",
                "Is it $2^{10}$ calls, $2 \\cdot 10$ calls or only 11.5 of them on average?",
                "There are 4 walks, 3 of them long, with 2 stops and 12 songs.",
                "Llama 3 8B, GPT-2 and T5 all use it since 2019, as 32 layers do.",
                "Here $x$ and $y$ are sides, and $a$, $b$ and $c$ are weights.",
                "After one second it is $1.5 + 10 - 4.9 = 6.6$ metres.",
                "After one second it has 1.5 + 10 - 4.9 = 6.6 metres.",
                "Treat 81 readings as one point and the 81 guesses as another of 81 numbers.",
                "Two papers say so (Cybenko, 1989), (Hornik, 1991), (Leshno and others, 1993).",
            })
    void listsCountsNamesSymbolsAndCalculationsAreFewFigures(String words) {
        holds(rule, lesson().words(words));
    }

    @Test
    void halfSentencesAreNotJoinedAgainAndAgain() {
        holds(rule, lesson().words("One thing holds: it walks. And another: it runs."));
        holds(rule, lesson().words("It walks; it runs. One thing holds, and here it is:"));
        breaks(rule, lesson().words("One: it walks. Two: it runs. Three: it sits."), "3 colons");
        breaks(rule, lesson().words("It walks; it runs. It sits; it sleeps."), "2 semicolons");
        breaks(
                rule,
                lesson().words("It walks; it runs. One thing holds: it sits."),
                "1 semicolons");
    }

    @Test
    void anAsideHasAtMostTwelveWords() {
        String twelve = "as one two three four five six seven eight nine ten eleven";

        holds(rule, lesson().words("It walks (" + twelve + ") on."));
        breaks(
                rule,
                lesson().words("It walks (" + twelve + " twelve) on."),
                "13 words in brackets");
        holds(rule, lesson().words("It walks.\n\n(It is a " + twelve + " twelve.)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Four small rotations on the diagonal of an eight by eight matrix, zeros elsewhere.",
                "LayerNorm on the left, RMSNorm on the right, the same output.",
                "The same layers and the same number of parameters.",
                "A stack of ten layers with more than thirty thousand parameters in it.",
                "A mean of squares, then a root, for each of the three words.",
                "An offset and a note at twice the pitch.",
            })
    void aSentenceHasAVerb(String words) {
        breaks(rule, lesson().words(words), "without a verb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The norm measures the volume of one word and nothing else.",
                "Twenty neurons in a stack draw 1024 pieces of a line.",
                "Guess the slope of the line before running this.",
                "Two arrows point to the east of the old town.",
                "Llama 3 8B, for example, uses it 65 times per forward pass.",
                "Now square the numbers and add up all of the squares.",
                "And in the end, compare the left side with the right one.",
                "It's the same number as before, to the last digit.",
                "So, for all words of the sentence, $a = b$ to the digit.",
                "What about the words on the right side of the page?",
                "Here are, in their order, the questions of a sceptic:",
                "Not even half way.",
                "`scores` holds one number for each of the three drinks.",
                "The word \"The\" changed because of a word three positions later.",
                "Its weights, once they are trained, follow the same curve.",
            })
    void verbsAreFoundWhereTheyAre(String words) {
        holds(rule, lesson().words(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A heading of many words: one; two; three; four; and all of them without a verb in it",
                "- One point of a list: without a verb; with 17.5 and 18.5 and 19.5 and 20.5 in it\n  and more of it",
                "1. The first of a numbered list: without a verb, too; and long beyond all measure, so that it goes on and on and on",
                "| rows | columns: 13.5; 14.5; 15.5 | of a table with no verb |\n|---|---|---|\n| 1 | 2 | 3 |",
                "> Somebody else's words: 13.5; 14.5; 15.5; 16.5 and no verb in any of these many words of a quotation",
                "$$\na = 13.5 + 14.5; b = 15.5 + 16.5; c = 17.5 + 18.5\n$$",
                "```python\na = 13.5; b = 14.5; c = 15.5\n```",
                "    a = 13.5; b = 14.5; c = 15.5; d = 16.5",
            })
    void whatIsNoSentenceIsLeftAlone(String words) {
        isNotChecked(rule, lesson().words(words), "no sentence");
    }

    @Test
    void derivationsAndRequestsForImagesAreLeftAlone() {
        String words = "Image wanted; caption: one; two; three; " + sentence(40);

        holds(rule, lesson().beat("b", "intuition").words("It holds.").words("image", words));
        holds(rule, lesson().beat("b", "derivation").words("It holds.").words("derivation", words));
        breaks(rule, lesson().beat("b", "intuition").words("", words), "words", "semicolons");
    }

    /// What readers preferred passes nearly everywhere; what they had to decode does not.
    @ParameterizedTest
    @CsvSource({
        "preferred/rmsnorm, 0.85, 1",
        "preferred/universal-approximation, 0.8, 1",
        "first-edition/rmsnorm, 0, 0.6",
        "first-edition/rope, 0, 0.6",
        "first-edition/universal-approximation, 0, 0.6",
    })
    void tellsLessonsThatReadersLikedFromThoseTheyDidNot(String file, double least, double most)
            throws IOException {
        LessonUnderCheck lesson = fixture(file);
        Rule.Checked checked = (Rule.Checked) rule.judge(lesson);
        Set<String> told =
                checked.findings().stream().map(Finding::cell).collect(Collectors.toSet());
        long judged =
                lesson.markdownCells().stream()
                        .filter(cell -> !cell.isOneOf(Set.of(CellRole.IMAGE, CellRole.DERIVATION)))
                        .filter(cell -> !ProseSentence.of(cell.source()).isEmpty())
                        .count();

        assertThat(1 - (double) told.size() / judged).as(checked.lookedAt()).isBetween(least, most);
    }

    private static LessonUnderCheck fixture(String name) throws IOException {
        String resource = "/org/notebooklearning/check/prose/" + name + ".ipynb";
        try (InputStream in =
                Objects.requireNonNull(ClearProseTest.class.getResourceAsStream(resource))) {
            return LessonUnderCheck.of(
                    (NotebookUpgrade.Upgraded) NotebookUpgrade.read(in.readAllBytes()));
        }
    }
}
