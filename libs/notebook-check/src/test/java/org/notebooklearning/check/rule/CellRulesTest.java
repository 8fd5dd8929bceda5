package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.SETUP;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rules on cells")
class CellRulesTest {

    @Nested
    class BuildUp {
        private final Rule rule = new PartsBeforeWholes();
        private static final String NORM =
                "def norm(x):~    square = x.pow(2)~    mean = square.mean(-1)~    return"
                        + " torch.sqrt(mean)";

        @Test
        void holdsWhenThePartsWereShown() {
            holds(rule, codeOnly("cat.pow(2)", "cat.mean()", "torch.sqrt(cat)", NORM));
        }

        @Test
        void holdsWhenAThirdIsNew() {
            holds(rule, codeOnly("cat.pow(2)", "cat.mean()", NORM));
        }

        @Test
        void breaksWhenMoreIsNew() {
            breaks(
                    rule,
                    codeOnly("cat.pow(2)", NORM),
                    "'norm' calls what was not shown before: mean,");
        }

        @Test
        void shortFunctionsAreParts() {
            holds(rule, codeOnly("def rms(x): return x.pow(2).mean().sqrt()"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "def f(g, x):~    y = g(x)~    print(len(y))~    return y",
                    "class A(nn.Module):~    def __init__(self):~        super().__init__()~"
                            + "        self.w = nn.Parameter(x)~    def go(self): return self.go()",
                    "def f(x):~    def h(y): return y~    a = h(x)~    return h(a)",
                    "def f(n):~    if n: return f(n - 1)~    names.append(n)~    return n",
                })
        void whatAFunctionWasGivenOrPythonHasNeedsNotBeShown(String code) {
            holds(rule, codeOnly(code));
        }

        @Test
        void drawingIsNoPart() {
            String draw = "def draw(x):~    plt.plot(x)~    plt.title('x')~    plt.show()";

            holds(rule, codeOnly("import matplotlib.pyplot as plt", draw));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "def draw(axes, rows):~    for ax, row in zip(axes, rows):~        ax.plot(row)~"
                            + "        ax.set_title('row')~    return axes",
                    "def draw(ax):~    ax.bar([1], [2])~    ax.axhline(1)~    ax.set_ylabel('cups')",
                    "def draw():~    fig, ax = plt.subplots()~    ax.imshow(z)~"
                            + "    fig.suptitle('all')~    fig.colorbar(None)",
                })
        void drawingOnAxesOfItsOwnIsNoPart(String code) {
            holds(rule, codeOnly("import matplotlib.pyplot as plt", code));
        }

        @Test
        void whatOnlySoundsLikeDrawingIsAPart() {
            String step =
                    "def go(x):~    a = garden.water(x)~    b = garden.legend(a)~    return b";

            breaks(rule, codeOnly("import garden", step), "water, legend");
        }

        @Test
        void breaksOnLongCells() {
            String sixteen = String.join("~", Collections.nCopies(16, "x = 1"));

            breaks(rule, codeOnly(sixteen), "16 lines");
            holds(rule, codeOnly(sixteen.substring(6) + "~~~"));
            String tools = String.join("~", Collections.nCopies(16, "import math"));
            holds(rule, codeOnly(tools + "~" + sixteen.substring("x = 1~".length())));
        }

        @Test
        void cellsInOtherLanguagesAreNotCounted() {
            String sixteen = String.join("~", Collections.nCopies(16, "x = 1"));

            holds(rule, codeOnly("%%writefile train.py~" + sixteen));
        }

        @Test
        void visualisationsAndExportsMayBeLong() {
            String sixteen = "~" + String.join("~", Collections.nCopies(16, "x = 1"));

            holds(
                    rule,
                    lesson().beat("b", "intuition")
                            .code("visualisation", sixteen)
                            .code("interactive", sixteen)
                            .code("# | export" + sixteen));
        }
    }

    @Nested
    class SingleLines {
        private final Rule rule = new MostlySingleLines();

        /// Readers look at each value, and a line that shows what it bound is one step.
        @Test
        void lookingAtWhatWasBoundIsTheSameStep() {
            holds(
                    rule,
                    codeOnly(
                            "rtt = 2 * 25; rtt  # out and back, in ms",
                            "half, mean = rtt / 2, 3; half, mean"));
            breaks(
                    rule,
                    codeOnly("a = 1; b = 2; a + b", "c = 3; d = 4; print(c)"),
                    "median 3 statements",
                    "3 st",
                    "3 st");
        }

        @Test
        void asksNoShareOfASingleCell() {
            holds(rule, codeOnly("x = 1~x"));
            breaks(rule, codeOnly("x = 1~x", "y = 1~y"), "0 % have a single one", "2 st", "2 st");
            breaks(rule, codeOnly("x = 1~y = 1~z = 1"), "1 plain code cell: median 3", "3 st");
        }

        @Test
        void holdsForSmallCells() {
            holds(
                    rule,
                    lesson().beat("b", "intuition")
                            .code("1.1 ** 50")
                            .code("0.9 ** 50")
                            .code("x = 1~x")
                            .code("a~b~c~d"));
        }

        @Test
        void breaksOnAHighMedian() {
            LessonBuilder lesson =
                    lesson().beat("b", "intuition").code("1").code("a~b~c").code("a~b~c~d");

            assertThat(breaks(rule, lesson, "median 3", "4 st", "3 st").get(1).cell())
                    .isEqualTo("c3");
        }

        @Test
        void breaksWhenFewAreSingle() {
            breaks(
                    rule,
                    lesson().beat("b", "intuition").code("1").code("a~b").code("a~b"),
                    "33 % have a single one",
                    "2 st",
                    "2 st");
        }

        @Test
        void longDrawingsAndOtherKindsDoNotCount() {
            holds(
                    rule,
                    lesson().beat("b", "intuition")
                            .code("1")
                            .code("visualisation", "a~b~c~d")
                            .code("setup", "a~b~c~d")
                            .beat("p", "practice")
                            .code("a~b~c~d"));
        }

        @Test
        void isNotCheckedWithoutSuchCells() {
            isNotChecked(rule, lesson().beat("p", "practice").code("1"), "intuition");
        }

        @Test
        void withoutTagsAllPlainCellsCount() {
            breaks(rule, codeOnly("a~b~c"), "median 3", "3 statements");
        }
    }

    @Nested
    class Showing {
        private final Rule rule = new CellsShowSomething();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x",
                    "print(x)",
                    "x = 1  # one flat",
                    "plt.plot(x)",
                    "assert x == 1~x",
                    "for i in x: print(i)",
                    "def f(x):~    \"\"\"The root.\"\"\"~    return x",
                    "!nvidia-smi",
                    "x = 1~%timeit x + 1",
                    "print?",
                })
        void holdsForCellsThatShowOrSay(String code) {
            holds(rule, codeOnly(SETUP, code));
        }

        @Test
        void whatIsMadeMayBeShownInTheNextCell() {
            holds(rule, codeOnly(SETUP, "x = 1", "x").words("So.").code("y = 2").code("x + y"));
            holds(rule, codeOnly(SETUP, "def f(x): return 1", "f(2)"));
            breaks(rule, codeOnly(SETUP, "x = 1", "y = x", "y"), "shows nothing");
            breaks(rule, codeOnly(SETUP, "x = 1", "2"), "shows nothing");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "assert x == 1",
                    "assert x == 1  # silence means equal",
                    "y = x~assert y == x",
                })
        void anAssertionAloneShowsNothing(String code) {
            breaks(rule, codeOnly(SETUP, "x", code, "y"), "assertion shows nothing");
        }

        @Test
        void practiceMayKeepSilent() {
            holds(rule, codeOnly(SETUP, "test_x = ...  # fill in code here~assert test_x"));
        }

        @Test
        void breaksWhenNothingIsShownOrSaid() {
            breaks(rule, codeOnly(SETUP, "x = 1", "# | export~X = 1"), "shows nothing", "shows");
        }

        @Test
        void aCommandOfWhichTheOutputIsKeptShowsNothing() {
            breaks(rule, codeOnly(SETUP, "files = !ls", "%matplotlib inline"), "shows", "shows");
        }

        @Test
        void whatIsNotPythonIsLeftToAnotherRule() {
            holds(rule, codeOnly(SETUP, "print x"));
        }

        @Test
        void breaksOnLongCellsWithoutComment() {
            breaks(rule, codeOnly(SETUP, "a~b~c~d~e~f~g"), "7 lines without");
        }
    }

    @Nested
    class Words {
        private final Rule rule = new WordsBetweenCode();

        @Test
        void holdsForThreeInARow() {
            holds(rule, codeOnly("1", "2", "3").words("And now:").code("4"));
        }

        @Test
        void breaksOnceForFourOrMore() {
            assertThat(breaks(rule, codeOnly("1", "2", "3", "4", "5"), "4th").getFirst().cell())
                    .isEqualTo("c4");
        }
    }

    @Nested
    class Example {
        private final Rule rule = new RunningExample();

        @Test
        void holdsWhenOneExampleLives() {
            holds(
                    rule,
                    codeOnly("cat = 1", "cat", "cat", "cat", "cat", "dog = 2", "dog", "cat + dog"));
        }

        @Test
        void breaksWhenEverythingIsNew() {
            breaks(
                    rule,
                    codeOnly(
                            "a = 1", "b = 1", "c = 1", "d = 1", "e = 1", "f = 1", "g = 1", "h = 1"),
                    "no running example",
                    "0 of 8");
        }

        @Test
        void isNotCheckedForFewCells() {
            isNotChecked(rule, codeOnly("a = 1"), "too few");
        }
    }

    @Nested
    class Seeing {
        private final Rule rule = new SomethingToSeeAndMove();
        private static final String WIDGET = "application/vnd.jupyter.widget-view+json";
        private static final String IMPORTS =
                "import torch~import ipywidgets as widgets~import matplotlib.pyplot as plt";
        private static final String DRAW = "plt.hist(x)";
        private static final String ROLL = "x = [torch.randn(3).mean() for i in range(1000)]";
        private static final String MOVE = "widgets.interact(f, a=(0, 1))";

        @Test
        void holdsWhenAllThreeAreSeen() {
            holds(
                    rule,
                    codeOnly(IMPORTS, ROLL, DRAW, MOVE)
                            .ran(
                                    Runs.of("c1")
                                            .shows("c3", "image/png")
                                            .shows("c4", WIDGET)
                                            .facts()));
        }

        @Test
        void isNotCheckedWithoutARun() {
            isNotChecked(rule, codeOnly(IMPORTS, ROLL, DRAW, MOVE), "not run");
        }

        @Test
        void breaksForEachThatIsMissing() {
            breaks(
                    rule,
                    codeOnly(IMPORTS, "x = 1"),
                    "no visualisation",
                    "no interactive",
                    "no simulation");
        }

        @Test
        void breaksWhenTheOutputsLackThem() {
            breaks(
                    rule,
                    codeOnly(IMPORTS, ROLL, DRAW, MOVE).ran(Runs.of("c1", "c2").facts()),
                    "No figure",
                    "No widget");
        }

        @Test
        void breaksWhenARoleIsAnEmptyPromise() {
            breaks(
                    rule,
                    lesson().beat("b", "intuition")
                            .code(IMPORTS)
                            .code(ROLL)
                            .code(DRAW)
                            .code(MOVE)
                            .code("visualisation", "x")
                            .code("interactive", "x")
                            .code("simulation", "x"),
                    "role visualisation",
                    "role interactive",
                    "role simulation");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "import networkx as nx~nx.draw(graph, with_labels=True)",
                    "import networkx as nx~def show(): nx.draw_networkx_edges(graph)~show()",
                    "from sympy import plot~plot(x**2)",
                    "walks.plot(x='minutes')",
                    "walks.plot.line(x='minutes')",
                    "from sklearn.tree import plot_tree~plot_tree(model)",
                    "from sklearn import metrics~metrics.RocCurveDisplay.from_predictions(a, b)",
                    "from scipy.cluster.hierarchy import dendrogram~dendrogram(links)",
                })
        void knowsDrawingByOtherLibraries(String code) {
            isNotChecked(rule, codeOnly(IMPORTS, ROLL, code, MOVE), "not run");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "import networkx as nx~nx.drawing.layout.circular_layout(graph)",
                    "import networkx as nx~nx.circular_layout(graph)",
                    "import sympy~sympy.solve(x)",
                })
        void layoutsAndFormulasAreNoDrawing(String code) {
            breaks(rule, codeOnly(IMPORTS, ROLL, code, MOVE), "no visualisation");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "torch.randn(1000, 3)",
                    "from scipy import stats~stats.norm.rvs(size=1000)",
                    "for i in range(9): walks.sample(3)",
                    "import networkx as nx~[nx.erdos_renyi_graph(9, 0.5) for i in y]",
                    "for i in range(9): torch.rand(1)",
                    "def roll(): return torch.randint(6, (1,))~[roll() for i in y]",
                })
        void knowsSimulations(String code) {
            isNotChecked(rule, codeOnly(IMPORTS, code, DRAW, MOVE), "not run");
        }

        @Test
        void aFunctionThatDrawsIsAVisualisation() {
            String draw = "def draw(x): plt.plot(x)";

            isNotChecked(
                    rule,
                    codeOnly(IMPORTS, ROLL, draw, "def go(): draw(1)", "go()", MOVE),
                    "not run");
        }
    }
}
