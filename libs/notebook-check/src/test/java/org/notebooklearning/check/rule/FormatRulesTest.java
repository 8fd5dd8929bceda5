package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;

@DisplayName("Rules on the file and the words in it")
class FormatRulesTest {

    @Nested
    class ValidFormat {
        private final Rule rule = new ValidNotebookFormat();

        @Test
        void holdsForWhatIsWrittenHere() {
            holds(rule, lesson().words("Hello.").code("1 + 1"));
        }

        @Test
        void breaksWithoutKernelAndLanguage() {
            String file = NotebookFormat.write(new Notebook(List.of(), java.util.Map.of(), 4, 5));

            Verdict verdict = RuleEngine.judgeFile(file).getFirst();

            assertThat(verdict.findings())
                    .extracting(Finding::message)
                    .containsExactly(
                            "metadata.kernelspec is missing", "metadata.language_info is missing");
        }

        @Test
        void breaksBelowFormat45() {
            String file =
                    NotebookFormat.write(lesson().notebook()).replace("minor\": 5", "minor\": 4");

            assertThat(RuleEngine.judgeFile(file).getFirst().findings())
                    .extracting(Finding::message)
                    .containsExactly("nbformat 4.4, upgraded to 4.5 for the other rules");
        }
    }

    @Nested
    class Positions {
        private final Rule rule = new NoPositionalMarkers();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# Part 1: the basics",
                    "## Step three",
                    "Lesson 2 follows.",
                    "as promised in section 4",
                    "## 1. Introduction",
                    "### 2.3 The norm",
                    "## 4) Roots",
                    "## II. Roots",
                    "## 3 - Roots",
                    "In the next cell we plot it.",
                    "Run the following code cell.",
                    "The previous section showed it.",
                    "the cells above",
                    "Look at the plot below.",
                    "The above cell fails.",
                    "As we saw above, it grows.",
                    "as mentioned earlier",
                    "see below",
                    "Compare it with the next part.",
                })
        void breaksOnMarkersInWords(String text) {
            assertThat(rule.judge(lesson().words(text).check()))
                    .isInstanceOfSatisfying(
                            Rule.Checked.class,
                            checked -> assertThat(checked.findings()).isNotEmpty());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# A sum of lines is a line",
                    "## 65 calls for every word",
                    "The loss falls below 0.05, above zero.",
                    "a picture above the mean? No: a curve above 1.",
                    "At step 100 the loss is small; the next step halves it.",
                    "The next part of the sum cancels.",
                    "Section 3.1 of the paper says so.",
                    "see Section 4 in Zhang and Sennrich",
                    "`next cell` and $section 3$",
                    "> In the next section we show\n\nas the authors say.",
                    "[a link](https://x.org/part-1/section-2)",
                    "```\n# Part 1\n```",
                    "Take three steps. Half of the lesson is over.",
                })
        void holdsForOtherWords(String text) {
            holds(rule, lesson().words(text));
        }

        @Test
        void breaksOnMarkersInComments() {
            List<Finding> findings =
                    breaks(rule, codeOnly("x = 1~# Step 2: plot~y = 'Part 3'"), "'Step 2'");

            assertThat(findings.getFirst().line()).isEqualTo(2);
        }

        @Test
        void aQuotationMayNameWhereItStands() {
            holds(
                    rule,
                    lesson().beat("o", "opening")
                            .words("quote", "> Fine words.\n\nSection 3, page 2"));
        }
    }
}
