package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.SETUP;
import static org.notebooklearning.check.rule.LessonBuilder.UTILS;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;

@DisplayName("Rules on format and code")
class CodeRulesTest {

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
                })
        void holdsForChanceWithoutSeed(String code) {
            holds(rule, codeOnly(IMPORTS + code));
        }
    }

    @Nested
    class Torch {
        private final Rule rule = new TorchOverNumpy();

        @Test
        void leavesWhatBecomesATableAlone() {
            String code = "import numpy as np~import pandas as pd~";

            holds(rule, codeOnly(code + "pd.Series(np.random.randint(1, 7, 20), name='die')"));
            breaks(rule, codeOnly(code + "np.random.randint(1, 7, 20)"), "is NumPy");
        }

        @Test
        void isNotCheckedBesideLibrariesThatSpeakNumpy() {
            String code = "import numpy as np~from sklearn.svm import SVC~np.exp(scores)";

            isNotChecked(rule, codeOnly(code), "another library");
            breaks(rule, codeOnly("import torch~" + code), "is NumPy");
        }

        @ParameterizedTest
        @CsvSource({
            "np.array([1]), torch.tensor",
            "np.concatenate([a]), torch.cat",
            "np.linalg.norm(x), torch.linalg.norm",
            "np.random.randn(3), torch.randn",
        })
        void breaksAndNamesTheTorchCall(String code, String torch) {
            List<Finding> findings =
                    breaks(rule, codeOnly("import numpy as np~" + code), "is NumPy");

            assertThat(findings.getFirst().fix()).contains(torch);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "np.sqrt(2)",
                    "angle = 0.5~np.sin(angle + np.pi / 2)",
                    "for turn in range(4):~    print(np.cos(2 * np.pi * turn / 4))",
                    "def draw(angle=0.5, size=1):~    return np.sin(angle) * size",
                    "low, high = 1, 2~steps = 10~np.log(steps) ",
                })
        void leavesPlainNumbersAlone(String code) {
            holds(rule, codeOnly("import numpy as np~import torch~" + code));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "np.sin(x)",
                    "x = 1.5~x = torch.ones(2)~np.sin(x)",
                    "for x in rows:~    np.sin(x)",
                    "angle = 0.5~np.sin(angle * scores)",
                    "angle = 0.5~np.sin([angle])",
                    "n = 3~np.zeros(n)",
                })
        void whatMayBeMoreThanANumberIsTold(String code) {
            breaks(rule, codeOnly("import numpy as np~import torch~" + code), "is NumPy");
        }

        @Test
        void holdsForWhatTorchCanNotDo() {
            holds(rule, codeOnly("import numpy as np~np.polyfit(x, y, 2)~torch.ones(2)~x.mean()"));
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

    @Nested
    class Exports {
        private final Rule rule = new ExportsMakeALibrary();
        private static final String NORM =
                "# | export~def norm(x):~    y = x.mean()~    y = y + 1~    return torch.sqrt(y)";

        @Test
        void holdsWhenTheLibraryImports() {
            holds(rule, codeOnly(SETUP, NORM).ran(Runs.of("c1", "c2").library(null).facts()));
        }

        @Test
        void isNotCheckedBeforeTheImportWasTried() {
            isNotChecked(rule, codeOnly(SETUP, NORM), "not tried");
        }

        @Test
        void breaksWhenTheLibraryDoesNotImport() {
            RunFacts.Failure failure = new RunFacts.Failure("NameError", "name 'q' ...", "");

            breaks(
                    rule,
                    codeOnly(SETUP, NORM).ran(Runs.of("c1").library(failure).facts()),
                    "NameError: name 'q'");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "EPS = 1e-6",
                    "eps = 1e-6",
                    "FREQUENCIES = torch.arange(3)",
                    "from math import pi",
                    "class A: pass",
                    "'''What it is.'''",
                    "@torch.no_grad()~def f(): pass",
                })
        void exportCellsHoldDefinitionsAndConstants(String code) {
            isNotChecked(rule, codeOnly(SETUP, "# | export~" + code), "as they should be");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "print(1)",
                    "words = torch.randn(3)",
                    "x.y = 1",
                    "for i in range(3): pass",
                    "%time",
                })
        void breaksWhenAnExportCellDoesMore(String code) {
            LessonBuilder lesson = codeOnly(SETUP + "~x = 1", "# | export~X = 1~" + code);

            assertThat(((Rule.Checked) rule.judge(lesson.check())).findings()).isNotEmpty();
        }

        @Test
        void breaksWhenTheLibraryNeedsWhatIsNotExported() {
            breaks(
                    rule,
                    codeOnly(SETUP, "gain = 2", "# | export~def f(x): return x * gain"),
                    "needs 'gain'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"#| export~X = 1", "X = 1~# | export", "# | export all~X = 1"})
        void breaksWhenTheMarkIsWrittenOtherwise(String code) {
            breaks(rule, codeOnly(SETUP, code), "does not mark");
        }

        @Test
        void breaksWhenAUsefulFunctionIsNotExported() {
            String norm = NORM.replace("# | export~", "");

            breaks(rule, codeOnly(SETUP, norm, "norm(a)", "norm(b)"), "'norm' is used in 2");
            holds(rule, codeOnly(SETUP, norm, "norm(a)"));
        }
    }

    @Nested
    class ImportsOnTop {
        private final Rule rule = new ImportsAtTheTop();

        @Test
        void holdsWithImportsInTheFirstCodeCell() {
            holds(rule, lesson().words("Why").code(SETUP).code("torch.ones(1)"));
        }

        @Test
        void breaksWithImportsElsewhere() {
            breaks(
                    rule,
                    codeOnly(SETUP, "x = 1~import math", "def f():~    from os import path"),
                    "An import",
                    "An import");
        }
    }

    @Nested
    class Names {
        private final Rule rule = new NamesDefinedBefore();

        @Test
        void holdsWhenEverythingIsThere() {
            holds(rule, codeOnly(SETUP, "x = torch.ones(2)", "print(x)"));
        }

        @Test
        void breaksOncePerNameAndCell() {
            List<Finding> findings =
                    breaks(rule, codeOnly("y + y", "y = 1", "z"), "'y' is not defined", "'z'");

            assertThat(findings.getFirst().fix()).contains("Move the cell");
            assertThat(findings.getLast().fix()).contains("Define or import");
        }

        @Test
        void breaksOnWhatIsNotPython() {
            breaks(rule, codeOnly("x = # your code"), "Not valid Python 3");
        }

        @Test
        void namesTheStarThatHidesAName() {
            breaks(rule, codeOnly("from math import *", "tau"), "'from math'");
        }

        @Test
        void cellsThatMayFailMayMissNames() {
            holds(rule, lesson().codeTagged("raises-exception", "nobody"));
        }

        @Test
        void findingsPointAtTheLine() {
            Finding finding = breaks(rule, codeOnly("a = 1~b = 2~c = d"), "'d'").getFirst();

            assertThat(finding.cell()).isEqualTo("c1");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.excerpt()).isEqualTo("c = d");
        }
    }

    @Nested
    class Access {
        private final Rule rule = new NoSecretsNoAccess();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "!pip install torch",
                    "%%bash~ls",
                    "%pip install x",
                    "files = !ls",
                    "%%writefile a.py~x = 1",
                    "import os~os.system('ls')",
                    "import subprocess",
                    "open('data.txt')",
                    "import torch~torch.save(x, 'x.pt')",
                    "import torch~torch.hub.load('a', 'b')",
                    "Path('a').read_text()",
                    "plt.savefig('a.png')",
                    "import urllib.request",
                    "import requests as r~r.get('x')",
                    "import socket",
                    "from datasets import load_dataset",
                    "AutoModel.from_pretrained('x')",
                    "datasets.MNIST('.', download=True)",
                    "pd.read_csv('https://x.org/a.csv')",
                    "key = 'AKIAABCDEFGHIJKLMNOP'",
                    "api_key = \"0123456789abcdef\"",
                    "token = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'",
                })
        void breaksOnWaysOut(String code) {
            assertThat(((Rule.Checked) rule.judge(codeOnly(code).check())).findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.fix()).isNotBlank());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%matplotlib inline",
                    "import os~os.path.join('a', 'b')",
                    "import torch~torch.randn(3).tolist()",
                    "door.open_wide()",
                    "key = query @ value",
                    "password_length = 8",
                    "socket = 3",
                })
        void holdsForWhatStaysInside(String code) {
            holds(rule, codeOnly(code));
        }

        @Test
        void doesNotRepeatASecret() {
            LessonBuilder lesson = lesson().words("Use sk-proj-abcdefghijklmnopqrstuvwxyz012345.");

            Finding finding = breaks(rule, lesson, "looks like a secret").getFirst();

            assertThat(finding.excerpt()).isEmpty();
        }
    }
}
