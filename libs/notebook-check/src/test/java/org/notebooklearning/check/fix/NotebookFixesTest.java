package org.notebooklearning.check.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.check.fix.NotebookFixes.Fixed;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;

@DisplayName("Fixes")
class NotebookFixesTest {
    private static final String TORCH = "import numpy as np\nimport torch\ntorch.ones(2)";

    private static Notebook code(String... sources) {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(Cell.code("c" + (cells.size() + 1), source, Map.of()));
        }
        return Notebook.python(cells);
    }

    private static List<String> sources(Fixed fixed) {
        return fixed.notebook().cells().stream().map(Cell::source).toList();
    }

    private static Fixed fixed(String rule, Notebook notebook) {
        Fixed fixed = NotebookFixes.apply(notebook, Set.of(rule));
        assertThat(NotebookFixes.apply(fixed.notebook(), Set.of(rule)).notebook())
                .isEqualTo(fixed.notebook());
        return fixed;
    }

    @Nested
    class Positions {
        private static Fixed words(String markdown) {
            return fixed("NL005", Notebook.python(List.of(Cell.markdown("m", markdown, Map.of()))));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "## Part 2: Gradients | ## Gradients",
                    "### Step 3 - training | ### Training",
                    "## 3. Heading | ## Heading",
                    "## 3.1 Heading | ## Heading",
                    "# Chapter IV: `x` | # `x`",
                    "**Step 1: Load** it | **Load** it",
                    "**Step 1:** Load it | Load it",
                    "As we saw in the previous section, loss falls. | Loss falls.",
                    "It falls. As shown above, this is right. | It falls. This is right.",
                    "In the next section, we train it. | Next, we train it.",
                    "We come back to it in the next chapter. | We come back to it later.",
                    "The figure above shows it. | The figure shows it.",
                    "The following code loads it. | This code loads it.",
                    "It falls (see above). | It falls.",
                })
        void areTakenOut(String before, String after) {
            Fixed fixed = words(before);

            assertThat(sources(fixed)).containsExactly(after);
            assertThat(fixed.fixes())
                    .containsExactly(new AppliedFix("NL005", "m", 1, before, after));
            assertThat(fixed.unfixed()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "## Part 2",
                    "Run the next cell twice.",
                    "Compare it with Section 3 here.",
                    "The cells above need it.",
                    "## Part 2: Gradients\n\nBack to [it](#Part-2:-Gradients)."
                })
        void areLeftAndToldWhereNoPhraseFits(String markdown) {
            Fixed fixed = words(markdown);

            assertThat(sources(fixed)).containsExactly(markdown);
            assertThat(fixed.fixes()).isEmpty();
            assertThat(fixed.unfixed()).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "`## Part 2: x`",
                    "```\n# Step 1: load\n```",
                    "> As we saw above, it falls.",
                    "Section 3 of the paper says so."
                })
        void areKeptInCodeAndQuotations(String markdown) {
            assertThat(sources(words(markdown))).containsExactly(markdown);
        }

        @Test
        void areTakenOutOfCommentsAndNothingElse() {
            Fixed fixed = fixed("NL005", code("# Step 1: load\nx = 'Step 1: load'  # Step 1: y"));

            assertThat(sources(fixed)).containsExactly("# Load\nx = 'Step 1: load'  # Step 1: y");
            assertThat(fixed.unfixed()).hasSize(1);
        }
    }

    @Nested
    class Imports {
        @Test
        void areMovedBehindThoseThatStandInTheFirstCell() {
            Fixed fixed =
                    fixed(
                            "NL007",
                            code(
                                    "import torch\n\ndef f(x):\n    return x",
                                    "import math\nfrom os import (\n    path,\n    sep,\n)\n",
                                    "import json  # to read\njson.dumps(sep)"));

            assertThat(sources(fixed))
                    .containsExactly(
                            "import torch\nimport math\nfrom os import (\n    path,\n    sep,\n)\n"
                                    + "import json  # to read\n\ndef f(x):\n    return x",
                            "json.dumps(sep)");
            assertThat(fixed.unfixed()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "import sys\nsys.path.append('..')",
                    "%pip install tea",
                    "!pip install tea",
                    "pip install tea",
                    "%%writefile tea.py\nX = 1",
                    "%%capture\nimport os",
                    "os.environ['TEA'] = 'hot'",
                    "import os\nos.chdir('..')",
                    "from math import *",
                    "open('tea.py', 'w').write('X = 1')",
                    "matplotlib.use('Agg')",
                    "x: int = f()",
                    "if True:\n    f()",
                    "'a text'.format(f())",
                    "f'{f()}'",
                    "x = 1 +",
                })
        void areNotLiftedPastWhatMayChangeWhatTheyFind(String between) {
            Fixed fixed = fixed("NL007", code("import torch", between, "import tea\ntea.pour()"));

            assertThat(sources(fixed)).endsWith("import tea\ntea.pour()");
            assertThat(fixed.unfixed())
                    .filteredOn(left -> left.line() == 1 && left.message().contains("import"))
                    .last()
                    .satisfies(
                            left ->
                                    assertThat(left.why())
                                            .contains("between it and the first cell's imports")
                                            .contains("(cell "));
        }

        @Test
        void areLiftedPastTheSeedAndPastConstants() {
            Fixed fixed =
                    fixed(
                            "NL007",
                            code(
                                    "import utils\n\nutils.set_seed(42)",
                                    "WIDTH = -400\nnames = ['a', ('b', 1.5)]",
                                    "import math\nmath.tau"));

            assertThat(sources(fixed))
                    .containsExactly(
                            "import utils\nimport math\n\nutils.set_seed(42)",
                            "WIDTH = -400\nnames = ['a', ('b', 1.5)]",
                            "math.tau");
        }

        @Test
        void areNotLiftedPastWhatFollowsTheImportsOfTheirOwnCell() {
            Fixed fixed =
                    fixed(
                            "NL007",
                            code(
                                    "import torch",
                                    "import matplotlib\nmatplotlib.use('Agg')\nimport seaborn"));

            assertThat(sources(fixed))
                    .containsExactly(
                            "import torch\nimport matplotlib",
                            "matplotlib.use('Agg')\nimport seaborn");
        }

        @Test
        void areWrittenOnce() {
            Fixed fixed =
                    fixed(
                            "NL007",
                            code(
                                    "import torch",
                                    "import torch\nfrom math import pi, e\ndef f():\n    return pi",
                                    "from math import pi, tau\ntau",
                                    "import torch\n1"));

            assertThat(sources(fixed))
                    .containsExactly(
                            "import torch\nfrom math import pi, e\nfrom math import tau",
                            "def f():\n    return pi",
                            "tau",
                            "1");
        }

        @Test
        void ofTheFutureComeFirst() {
            Fixed fixed =
                    fixed("NL007", code("import torch", "from __future__ import annotations\n1"));

            assertThat(sources(fixed))
                    .containsExactly("from __future__ import annotations\nimport torch", "1");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "try:\n    import os\nexcept ImportError:\n    pass",
                    "if True:\n    import os",
                    "def f():\n    import os",
                    "import os; os",
                    "from math import *",
                    "from math import pow\npow(1, 2)",
                    "import os\nos = 3",
                })
        void areLeftWhereMovingThemCouldChangeTheMeaning(String source) {
            Fixed fixed = fixed("NL007", code("import torch", source));

            assertThat(sources(fixed)).containsExactly("import torch", source);
            assertThat(fixed.unfixed()).isNotEmpty();
        }

        @Test
        void leaveNoEmptyCellBehind() {
            Fixed fixed = fixed("NL007", code("import torch", "import math\n", "math.pi"));

            assertThat(sources(fixed)).containsExactly("import torch\nimport math", "math.pi");
        }
    }

    @Nested
    class Torch {
        @Test
        void takesNumpysPlaceAndItsImportGoes() {
            Fixed fixed =
                    fixed(
                            "NL004",
                            code(
                                    TORCH,
                                    "x = np.linspace(0, 1, 5)\ny = np.exp(-x) / np.sum(np.exp(x))",
                                    "print(y.mean(), x.shape)\ny[1:]"));

            assertThat(sources(fixed))
                    .containsExactly(
                            "import torch\ntorch.ones(2)",
                            "x = torch.linspace(0, 1, 5)\n"
                                    + "y = torch.exp(-x) / torch.sum(torch.exp(x))",
                            "print(y.mean(), x.shape)\ny[1:]");
            assertThat(fixed.unfixed()).isEmpty();
        }

        @Test
        void keepsTheImportThatSomethingElseNeeds() {
            Fixed fixed =
                    fixed("NL004", code(TORCH, "x = np.zeros(3)\nx", "np.busday_count(1, 2)"));

            assertThat(sources(fixed))
                    .containsExactly(TORCH, "x = torch.zeros(3)\nx", "np.busday_count(1, 2)");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x = np.zeros(3)\nf(x)",
                    "x = np.zeros(3)\nx += 1",
                    "x = np.zeros(3)\nx[::-1]",
                    "x = np.zeros(3, dtype=int)\nx",
                    "x = np.linspace(0, 1)\nx",
                    "x = np.zeros(3)\nx.astype(int)",
                    "np.sqrt(2)",
                    "np.std(np.zeros(3))",
                    "np.mean(np.array([1, 2]))",
                    "def g(x):\n    return np.exp(x)",
                    "x = np.zeros(3)\ndef g():\n    return x",
                    "x = np.array([[1, 2], [3]]).tolist\nfor a in np.zeros(3): a",
                    "a = np.full(3, 1.0)\nb = np.zeros(3) + a",
                })
        void leavesCallsWhoseResultMayGoWhereNoTensorGoes(String source) {
            Fixed fixed = fixed("NL004", code(TORCH + "\nf = print", source));

            assertThat(sources(fixed)).containsExactly(TORCH + "\nf = print", source);
        }

        @Test
        void needsTorchInTheFirstCell() {
            Fixed fixed =
                    fixed(
                            "NL004",
                            code("import numpy as np", "import torch\ntorch.ones(3)\nnp.zeros(3)"));

            assertThat(fixed.fixes()).isEmpty();
            assertThat(fixed.unfixed()).hasSize(1);
        }
    }

    @Test
    void cellsWithoutFindingsStayTheVerySame() {
        Cell odd =
                new Cell(
                        Cell.Type.CODE,
                        "odd",
                        "x  =  1 ;\r\n\n",
                        Map.of("own", List.of(1, 2.5)),
                        3,
                        List.of(Map.of("output_type", "stream", "name", "stdout", "text", "a")),
                        null);
        Notebook notebook =
                Notebook.python(List.of(odd, Cell.markdown("m", "## 1. One", Map.of("k", "v"))));

        Fixed fixed = NotebookFixes.apply(notebook, NotebookFixes.rules());

        assertThat(fixed.notebook().cells().getFirst()).isSameAs(odd);
        assertThat(fixed.notebook().metadata()).isEqualTo(notebook.metadata());
        assertThat(fixed.notebook().cells().getLast())
                .isEqualTo(Cell.markdown("m", "## One", Map.of("k", "v")));
    }

    @Test
    void rulesThatMendNothingArePassedOver() {
        Notebook notebook = code("1 +");

        assertThat(NotebookFixes.apply(notebook, Set.of("NL008")).notebook()).isEqualTo(notebook);
    }

    @Nested
    class AmongGivenCells {
        private static final String BEGIN =
                "import utils\n\nutils.keep_state(\"x\")\nutils.set_seed(42)";

        /// Those of the lesson have ids that begin with `own`.
        private static Notebook added(Cell... cells) {
            List<Cell> own =
                    Arrays.stream(cells)
                            .filter(cell -> String.valueOf(cell.id()).startsWith("own"))
                            .toList();
            Notebook notebook = Notebook.python(List.of(cells));
            LessonRecord record = new LessonRecord(Map.of("concept", "x")).listing(own);
            return new Notebook(notebook.cells(), record.in(notebook.metadata()), 4, 5);
        }

        private static Cell code(String id, String source) {
            return Cell.code(id, source, Map.of());
        }

        private static Cell text(String id, String source) {
            return Cell.markdown(id, source, Map.of());
        }

        @Test
        void theLessonsAloneAreMended() {
            Notebook notebook =
                    added(
                            code("a", TORCH),
                            text("b", "## Part 2: Mine"),
                            code("c", "import os\nnp.ones(2).sum()"),
                            text("own1", "## Part 3: Gradients"),
                            code("own2", BEGIN),
                            code("own3", "import math\nmath.pi"),
                            code("own4", "values = np.ones(3)\nvalues.sum()"),
                            code("d", "import json\njson.dumps(3)"));

            Fixed fixed = NotebookFixes.apply(notebook, NotebookFixes.rules());

            assertThat(sources(fixed))
                    .containsExactly(
                            TORCH,
                            "## Part 2: Mine",
                            "import os\nnp.ones(2).sum()",
                            "## Gradients",
                            BEGIN.replace("utils\n\n", "utils\nimport math\n\n"),
                            "math.pi",
                            "values = torch.ones(3)\nvalues.sum()",
                            "import json\njson.dumps(3)");
            assertThat(fixed.unfixed())
                    .filteredOn(left -> !String.valueOf(left.cell()).startsWith("own"))
                    .isNotEmpty()
                    .allMatch(left -> left.why().contains("was given"));
        }

        @Test
        void whatReachesAGivenCellStays() {
            Notebook notebook =
                    added(
                            code("a", TORCH),
                            code("own1", BEGIN),
                            code("own2", "values = np.ones(3)\nvalues.sum()"),
                            code("b", "np.linalg.norm(values)"));

            assertThat(sources(NotebookFixes.apply(notebook, NotebookFixes.rules())))
                    .isEqualTo(notebook.cells().stream().map(Cell::source).toList());
        }

        @Test
        void importsStayBehindWhatTheLearnerPutBetween() {
            Notebook notebook =
                    added(
                            code("a", "mine = 1"),
                            code("own1", BEGIN),
                            code("b", "import sys\nsys.path.insert(0, 'mine')"),
                            code("own2", "import helpers\nhelpers.go()"));

            Fixed fixed = NotebookFixes.apply(notebook, Set.of("NL007"));

            assertThat(fixed.fixes()).isEmpty();
            assertThat(fixed.unfixed())
                    .anyMatch(left -> left.why().contains("'sys.path.insert(0, 'mine')'"));
        }
    }
}
