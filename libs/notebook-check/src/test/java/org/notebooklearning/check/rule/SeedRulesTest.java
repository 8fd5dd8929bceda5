package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.SETUP;
import static org.notebooklearning.check.rule.LessonBuilder.UTILS;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rules on seeds")
class SeedRulesTest {

    @Nested
    class OneSeed {
        private final Rule rule = new OneSeedWithTheImports();

        @Test
        void holdsWithOneSeedBesideTheImports() {
            holds(rule, codeOnly(SETUP, "torch.randn(2)").utils(UTILS));
        }

        @Test
        void saysWhenUtilsIsNotAtHand() {
            isNotChecked(rule, codeOnly(SETUP), "utils.py is not at hand");
        }

        @Test
        void breaksWithoutImportsOrSeed() {
            breaks(
                    rule,
                    codeOnly("x = 1").utils(UTILS),
                    "imports nothing",
                    "does not set the seed");
        }

        @Test
        void breaksWithAnotherSeedOrASecondOne() {
            breaks(
                    rule,
                    codeOnly(
                                    "import utils~utils.set_seed(7)~utils.set_seed(42)",
                                    "utils.set_seed(42)")
                            .utils(UTILS),
                    "not 42",
                    "set again",
                    "set again");
        }

        @Test
        void breaksWhenUtilsForgetsAGenerator() {
            breaks(
                    rule,
                    codeOnly(SETUP).utils(UTILS.replace("np.random.seed(seed)", "pass")),
                    "numpy.random.seed");
        }

        @Test
        void breaksWhenUtilsSeedsWithAConstant() {
            breaks(
                    rule,
                    codeOnly(SETUP)
                            .utils(
                                    UTILS.replace(
                                            "torch.manual_seed(seed)", "torch.manual_seed(0)")),
                    "torch.manual_seed");
        }

        @Test
        void breaksWithoutSetSeedInUtils() {
            breaks(rule, codeOnly(SETUP).utils("x = 1"), "no set_seed");
            breaks(rule, codeOnly(SETUP).utils(""), "no set_seed");
        }
    }

    @Nested
    class OtherSeeds {
        private final Rule rule = new NothingElseSeeds();
        private static final String IMPORTS =
                "import random~import torch~import numpy as np~from numpy import random as nr~";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "torch.manual_seed(1)",
                    "torch.cuda.manual_seed_all(1)",
                    "g = torch.Generator().manual_seed(1)",
                    "np.random.seed(0)",
                    "nr.seed(0)",
                    "random.seed(0)",
                    "rng = np.random.default_rng(3)",
                    "random.Random(4)",
                    "train_test_split(x, random_state=42)",
                    "make(seed=1)",
                    "def roll(seed): return np.random.default_rng(seed)~roll(seed=3)",
                })
        void breaksOnEverythingThatSeeds(String code) {
            breaks(rule, codeOnly(IMPORTS + code), "seeds a generator");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "torch.randn(3)",
                    "np.random.default_rng()",
                    "fit(random_state=None)",
                    "plant(seeds=3)",
                    "utils.set_seed(42)",
                    "seed = 3",
                    "def sow(seed): return seed + 1~sow(seed=3)",
                })
        void holdsForChanceWithoutSeed(String code) {
            holds(rule, codeOnly(IMPORTS + code));
        }
    }
}
