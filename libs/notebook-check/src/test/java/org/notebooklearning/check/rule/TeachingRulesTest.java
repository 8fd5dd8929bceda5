package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

@DisplayName("Rules on teaching")
class TeachingRulesTest {
    private static final String WHY =
            "# One division\n\nEvery layer of Llama calls this twice for every word it writes, and"
                    + " without it nothing could be trained at that depth.";

    @Nested
    class Opening {
        private final Rule rule = new OpensWithWhy();

        @Test
        void holdsForAnOpeningInWords() {
            holds(rule, lesson().planned("o", "opening").beat("o", "opening").words(WHY));
        }

        @Test
        void isNotCheckedWithoutPlanAndTags() {
            isNotChecked(rule, lesson().words(WHY), "Neither plan nor tags");
        }

        @Test
        void breaksWhenThePlanOpensOtherwise() {
            breaks(
                    rule,
                    lesson().planned("d", "derivation").beat("d", "derivation").words(WHY),
                    "of kind derivation",
                    "does not belong to an opening");
        }

        @Test
        void breaksWithoutWords() {
            breaks(rule, lesson().beat("o", "opening").code("1"), "does not say why");
            breaks(rule, lesson().beat("o", "opening").words("# A title"), "does not say why");
        }

        @Test
        void aTitleMayHaveACellOfItsOwn() {
            String dry = "In this notebook we will look at norms.";

            holds(rule, lesson().beat("o", "opening").words("# Norms").words(WHY).code("1"));
            breaks(
                    rule,
                    lesson().beat("o", "opening").words("# Norms").code("1").words(WHY),
                    "before its first code");
            breaks(
                    rule,
                    lesson().beat("o", "opening").words("# Norms").words(dry + WHY),
                    "contents or a definition");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "## Table of contents\n- [One](#one)\n",
                    "In this notebook we will look at norms.\n",
                    "RMSNorm is defined as a division.\n",
                })
        void breaksOnADryBeginning(String text) {
            breaks(
                    rule,
                    lesson().beat("o", "opening").words(text + WHY),
                    "contents or a definition");
        }
    }

    @Nested
    class Derivations {
        private final Rule rule = new DerivationsChecked();

        private LessonBuilder derived() {
            return lesson().beat("d", "derivation").words("derivation", "$a = b$ (product rule)");
        }

        @Test
        void holdsWithAnAssertionInTheBeat() {
            holds(
                    rule,
                    derived()
                            .code("check", "assert torch.allclose(a, b)")
                            .planned("d", "derivation"));
            holds(rule, derived().code("check", "assert torch.allclose(a, b)"));
        }

        @Test
        void breaksWithoutDerivationOrCheck() {
            breaks(
                    rule,
                    lesson().planned("d", "derivation").beat("d", "derivation").words("Words."),
                    "has no derivation",
                    "is not checked");
            breaks(rule, derived().code("", "torch.allclose(a, b)"), "is not checked");
            breaks(rule, derived().code("check", "a.sum()"), "is not checked");
            breaks(rule, derived().code("check", "c = torch.allclose(a, b)"), "is not checked");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "torch.allclose(a, b)",
                    "(a - b).abs().max()",
                    "a.sum() == b.sum()",
                    "a.sum().item(), b.sum().item()",
                    "print(f'left {a}, right {b}')",
                    "print('equal:', torch.isclose(a, b))",
                })
        void holdsWhenTheReaderSeesBothSidesOrTheComparison(String code) {
            holds(rule, derived().code("check", code));
        }

        @Test
        void breaksWhenTheCheckShowsFalse() {
            LessonBuilder lesson = derived().code("check", "torch.allclose(a, b)");
            holds(rule, lesson.ran(Runs.of().says("c2", "True").facts()));
            breaks(rule, lesson.ran(Runs.of().says("c2", "False").facts()), "shows False");
        }

        @Test
        void aRecapNeedsNoCheck() {
            isNotChecked(
                    rule, derived().planned("d", "derivation", Form.RECAP), "name a derivation");
        }

        @Test
        void isNotCheckedWithoutDerivation() {
            isNotChecked(rule, lesson().code("1"), "name a derivation");
        }
    }

    @Nested
    class Shortcuts {
        private final Rule rule = new ShortcutProvenEqual();

        @Test
        void holdsWithAnAssertionThatCalls() {
            holds(
                    rule,
                    lesson().beat("s", "shortcut")
                            .code("shortcut", "assert torch.allclose(F.rms_norm(x), mine(x))"));
        }

        @Test
        void holdsWhenTheComparisonIsSeen() {
            LessonBuilder lesson =
                    lesson().beat("s", "shortcut")
                            .code("shortcut", "torch.allclose(F.rms_norm(x), mine(x))");
            holds(rule, lesson.ran(Runs.of().says("c1", "True").facts()));
            breaks(rule, lesson.ran(Runs.of().says("c1", "False").facts()), "shows False");
        }

        @Test
        void breaksWithoutOne() {
            breaks(
                    rule,
                    lesson().beat("s", "shortcut").code("shortcut", "F.rms_norm(x)"),
                    "not shown equal");
            breaks(
                    rule,
                    lesson().beat("s", "shortcut").code("shortcut", "assert a == b"),
                    "not shown equal");
            breaks(
                    rule,
                    lesson().planned("s", "shortcut").beat("s", "shortcut").words("Use it."),
                    "has no code cell");
        }

        @Test
        void isNotCheckedWithoutShortcut() {
            isNotChecked(rule, lesson().planned("o", "opening").words("x"), "name a shortcut");
        }
    }

    @Nested
    class Neighbours {
        private final Rule rule = new NeighboursNamed();
        private static final String NEAR =
                "GroupNorm measures groups of channels where image batches are small, and QK-norm"
                        + " keeps loud words from taking all of the attention";

        @Test
        void holdsWithSomethingToSearchFor() {
            holds(rule, lesson().beat("a", "adjacent").words(NEAR + " (search \"group norm\")."));
        }

        @Test
        void breaksWithoutNeighboursOrSearch() {
            breaks(rule, lesson().beat("o", "opening").words(WHY), "No beat of kind adjacent");
            breaks(rule, lesson().beat("a", "adjacent").words(NEAR), "without what to search");
        }

        @Test
        void isNotCheckedWithoutTags() {
            isNotChecked(rule, lesson().words(NEAR), "Neither plan nor tags");
        }
    }

    @Nested
    class PresentDay {
        private final Rule rule = new PresentDayMentioned();

        @Test
        void holdsWhenTheEndingMentionsIt() {
            holds(
                    rule,
                    lesson().beat("e", "ending").words("Newer models use it before each layer."));
        }

        @Test
        void breaksWhenNothingDoes() {
            breaks(rule, lesson().beat("e", "ending").words("That was it."), "what the field does");
        }

        @Test
        void isNotCheckedWithoutTags() {
            isNotChecked(rule, lesson().words("Today."), "No tags");
        }
    }

    @Nested
    class Images {
        private final Rule rule = new ImagesAskedFor();
        private static final String ASK =
                "Paste the URL of figure 1 here: the two layers side by side, page 3 of the paper.";

        @Test
        void holdsWhereAnImageStands() {
            holds(rule, lesson().words("![both layers](layers.png)"));
            holds(rule, lesson().words("<img width=640 src='layers.png'>"));
            holds(rule, lesson().beat("b", "intuition").words("image", "![both layers](l.png)"));
        }

        @Test
        void breaksWhereOnlyABadgeStands() {
            breaks(rule, lesson().words("[![Open](a.svg)](b)"), "No cell asks");
            breaks(rule, lesson().words("<img src=\"colab-badge.svg\">"), "No cell asks");
        }

        @Test
        void holdsWhenACellAsks() {
            holds(rule, lesson().beat("b", "intuition").words("image", ASK));
            holds(rule, lesson().words("image: " + ASK));
        }

        @Test
        void breaksWhenNoneAsksOrSaysWhat() {
            breaks(rule, lesson().words("Words."), "No cell asks");
            breaks(
                    rule,
                    lesson().beat("b", "intuition").words("image", "A figure."),
                    "what to paste");
        }
    }

    @Nested
    class Links {
        private final Rule rule = new LinksAreReal();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "See [the paper](https://arxiv.org/abs/1910.07467).",
                    "(https://arxiv.org/abs/1910.07467)",
                    "<https://arxiv.org/abs/1910.07467/>, and *https://arxiv.org/abs/1910.07467*",
                    "[a](https://arxiv.org/abs/1910.07467)(in short)",
                    "[a](https://en.wikipedia.org/wiki/Norm_(mathematics))",
                    "no link at all",
                })
        void holdsForAllowedLinks(String text) {
            holds(
                    rule,
                    lesson().words(text)
                            .links(
                                    "https://arxiv.org/abs/1910.07467",
                                    "https://en.wikipedia.org/wiki/Norm_(mathematics)"));
        }

        @Test
        void breaksForInventedLinks() {
            var findings =
                    breaks(
                            rule,
                            lesson().words("Fine.\n[x](https://x.org/a#b)")
                                    .links("https://x.org/a"),
                            "https://x.org/a#b");

            assertThat(findings.getFirst().line()).isEqualTo(2);
        }

        @Test
        void isNotCheckedWhenTheListIsNotKnown() {
            isNotChecked(rule, lesson().words("https://x.org"), "not known");
        }
    }
}
