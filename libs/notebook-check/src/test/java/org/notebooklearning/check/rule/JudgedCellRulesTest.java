package org.notebooklearning.check.rule;

import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Judged rules on cells")
class JudgedCellRulesTest {

    @Nested
    class ToyData {
        private final Rule rule = new DataStandsForSomething();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x = torch.randn(3, 2)",
                    "X = 2 * np.random.rand(100, 1)  # column vector",
                    "data = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float32)",
                    "xs = [1, 2, 3]",
                    "tensor_a = torch.rand(size=(2, 3)).to(device)",
                    "# Create a random tensor~x = torch.rand(3, 4)",
                    "model = build()  # twelve layers deep~x = torch.randn(3, 2)",
                })
        void breaksForDataWithoutWords(String code) {
            breaks(rule, codeOnly(code), "stands for");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x = torch.randn(3, 2)  # rows: three words, columns: two features",
                    "# three flats: size in square metres, price~X = [[30, 900], [50, 1200]]",
                    "# heights of the plants~# after two weeks~x = [3.0, 4.5, 5.0]",
                    "x = [[5.5, 1.7], [5.0, 1.5]]~predict(x)  # two flowers from the garden",
                    "week_temperatures = [14.5, 16.0, 15.2]",
                })
        void holdsWhereWordsOrTheNameSayIt(String code) {
            holds(rule, codeOnly(code));
        }

        @Test
        void theMarkdownBeforeMaySayIt() {
            holds(rule, lesson().words("Let `x` be three words.").code("x = torch.randn(3, 2)"));
            holds(rule, lesson().words("Each row is a word.").code("x = torch.randn(3, 2)"));
            breaks(rule, lesson().words("Some random data.").code("x = torch.randn(3, 2)"), "'x'");
        }

        @Test
        void tellsEachNameOnce() {
            breaks(rule, codeOnly("x = torch.randn(3)", "x = torch.randn(4)"), "'x'");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x = torch.linspace(0, 1, 5)",
                    "x = [1, 2]",
                    "x = torch.rand(1)",
                    "for i in range(9):~    x = torch.randn(3)",
                    "x = [torch.randn(3) for _ in range(9)]",
                    "x = load()",
                })
        void gridsDrawsInLoopsAndFewNumbersAreNoData(String code) {
            isNotChecked(rule, codeOnly(code), "No cell makes data");
        }
    }

    @Nested
    class Claims {
        private final Rule rule = new ClaimsAnswered();
        private static final String CLAIM = "The activation must not be linear.";

        @Test
        void breaksForAClaimOnItsOwn() {
            breaks(rule, lesson().words(CLAIM), CLAIM);
            breaks(rule, lesson().words(CLAIM).code("y = 2 * x"), CLAIM);
            breaks(rule, lesson().words(CLAIM + "\n\nMore.\n\nMore, because of rain."), CLAIM);
        }

        @Test
        void aReasonAnExperimentOrASourceAnswers() {
            holds(rule, lesson().words(CLAIM + " Otherwise the layers collapse into one."));
            holds(rule, lesson().words(CLAIM).code("torch.allclose(a @ b @ x, c @ x)"));
            holds(rule, lesson().words(CLAIM).code("y = 2 * x").words("Why? One matrix does."));
            holds(rule, lesson().words(CLAIM + " See [Cybenko](https://example.org/c)."));
            holds(rule, lesson().words(CLAIM + "\n\n> The proof is short."));
        }

        @Test
        void aFullLessonHasHeadingsInTheReadersWords() {
            String long59 = "word ".repeat(120 * 59);
            String doubts =
                    """
                    ## Sceptic: these were random numbers
                    ### "Is it a table?"
                    ## Why squares?
                    ## What do we gain?
                    """;

            isNotChecked(rule, lesson().words(long59), "No sentence");
            breaks(rule, lesson().words(long59 + long59 + "\n\n" + doubts), "4 headings");
            holds(rule, lesson().words(long59 + long59 + "\n\n" + doubts + "## And *now*?\n"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "You must restart the kernel.",
                    "Must it be linear?",
                    "To log it, this must be run first.",
                    "> It is always cold, a poet says.",
                    "`must` is a word.",
                })
        void ordersQuestionsQuotationsAndCodeAreNoClaims(String words) {
            isNotChecked(rule, lesson().words(words), "No sentence");
        }
    }

    @Nested
    class Terms {
        private final Rule rule = new TermsIntroduced();

        @Test
        void breaksForATermUsedBeforeItsDefinition() {
            breaks(
                    rule,
                    lesson().words("The residual stream grows.")
                            .words("What all blocks add to is called the **residual stream**."),
                    "'residual stream' is used before it is introduced (cell c2)");
            breaks(
                    rule,
                    lesson().words("The RMS is small.").words("We use the root mean square (RMS)."),
                    "'RMS' is used before");
        }

        @Test
        void holdsInTheRightOrder() {
            holds(
                    rule,
                    lesson().words("The root mean square (RMS) of a word.").words("RMS again."));
            holds(
                    rule,
                    lesson().words("# Fifty blocks")
                            .words("What blocks add to is called **residual stream**.")
                            .words("The residual stream grows. The term *overfitting* is new.")
                            .words("It is called *overfitting*."));
        }

        @Test
        void inATaggedLessonBoldIntroduces() {
            LessonBuilder early =
                    lesson().beat("a", "intuition")
                            .words("A pre-norm block.")
                            .words("Norm on the branch: **pre-norm**.");

            breaks(rule, early, "'pre-norm'");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$y = \\lambda x$ and $z = \\lambda x^2$",
                    "$$y = \\lambda x$$\n\n$$z_\\lambda = e^{-\\lambda x}$$",
                    "$$y = \\sum_{n=1}^{N} \\lambda x_n$$\n\nThen $3 \\lambda x$ for a price of $5.",
                })
        void breaksForASymbolOfTwoFormulasThatNothingNames(String words) {
            breaks(
                    rule,
                    lesson().words(words).code("x = y = z = 1"),
                    "The symbol 'lambda' stands in 2");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$y = \\lambda x$ and $z = x^2$",
                    "$y = \\lambda x$, $z = \\lambda x^2$, and $\\lambda$ is the rate",
                    "$y = \\lambda x$, $z = \\lambda x^2$ with $\\lambda > 0$",
                    "$y = \\lambda x$, $\\lambda = x / y$",
                    "$y = \\lambda x$, $z = \\lambda x^2$, where λ is the rate",
                    "$y = \\lambda x$, $z = \\lambda x^2 \\text{ for a rate lambda}$",
                    "$y = x_\\lambda$, $z = x_{\\lambda + 1}$",
                })
        void symbolsThatAreNamedSomewhereAreFine(String words) {
            holds(rule, lesson().words(words).code("x = y = z = 1"));
        }

        @Test
        void theNameOfAVariableIntroducesASymbol() {
            String words = "$y = \\lambda x$ and $z = \\lambda x^2$";

            holds(rule, lesson().words(words).code("x, y, z, lambd = 1, 2, 3, 4"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "`$y = \\lambda x$` and `$z = \\lambda x$`",
                    "$x_\\lambda$ and $y_{\\lambda + 1}$",
                    "It costs $5 a day, or \\$30 a week and $ 7 if late",
                })
        void codeIndicesAndPricesHoldNoSymbols(String words) {
            isNotChecked(rule, lesson().words(words), "No term");
        }

        @Test
        void breaksForAbbreviationsThatNothingSpellsOut() {
            breaks(rule, lesson().words("An RBF kernel.").words("The RBF again."), "'RBF'");
            holds(
                    rule,
                    lesson().words("An MLP, a multilayer perceptron (deep).")
                            .words("The **loss curve** is what an MLP shows. An MLP learns."));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "A GPU here, a GPU there.",
                    "YOUR CODE HERE. YOUR CODE HERE.",
                    "Once an RBF kernel.",
                    "[RBF](https://example.org/rbf) and RBF and RBF.",
                    "RBF in radial basis functions, and RBF.",
                })
        void everydayShoutedLinkedAndSpelledOutOnesAreFine(String words) {
            isNotChecked(rule, lesson().words(words), "No term is introduced");
        }
    }

    @Nested
    class Equations {
        private final Rule rule = new EquationsAccounted();
        private static final String EQUATION = "$$y = x^2$$";

        @Test
        void breaksForAnEquationFromNowhere() {
            breaks(rule, lesson().words(EQUATION), "where this equation comes from");
            breaks(rule, lesson().words("Look at this one:\n\n\\[y = x^2\\]"), "comes from");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "So this is where the square gives us something:",
                    "Let x be a word, then compute its square:",
                    "This becomes important because it equals the area:",
                })
        void everydayWordsDoNotAccountForIt(String words) {
            breaks(rule, lesson().words(words + "\n\n" + EQUATION), "comes from");
        }

        @Test
        void onlyTheParagraphBesideItSpeaksForIt() {
            breaks(rule, lesson().words("We define a word.\n\nLook here.").words(EQUATION), "from");
            holds(rule, lesson().words("Look here.\n\nWe define its square.").words(EQUATION));
        }

        @Test
        void stepsWordsAndTagsAccountForIt() {
            holds(rule, lesson().words("$$\\begin{aligned}a &= b + b \\\\ &= 2b\\end{aligned}$$"));
            holds(rule, lesson().words("In letters, with a word x:\n" + EQUATION));
            holds(rule, lesson().words("As **energy** it stands there.\n\n" + EQUATION));
            holds(rule, lesson().words(EQUATION).words("Here we define y as a square."));
            holds(rule, lesson().beat("d", "derivation").words("derivation", EQUATION));
        }

        @Test
        void theSourceAccountsForWhatItSays() {
            holds(rule, lesson().words(EQUATION).paragraph(1, "We use y = x2 here."));
            breaks(rule, lesson().words(EQUATION).paragraph(1, "We use z = x3."), "comes from");
        }

        @Test
        void isNotCheckedWithoutEquations() {
            isNotChecked(rule, lesson().words("`$$a$$` is code, $a$ is in the line."), "No disp");
        }
    }
}
