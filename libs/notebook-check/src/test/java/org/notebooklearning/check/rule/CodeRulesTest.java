package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.rule.Judging.breaks;
import static org.notebooklearning.check.rule.Judging.holds;
import static org.notebooklearning.check.rule.Judging.isNotChecked;
import static org.notebooklearning.check.rule.LessonBuilder.SETUP;
import static org.notebooklearning.check.rule.LessonBuilder.codeOnly;
import static org.notebooklearning.check.rule.LessonBuilder.lesson;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.report.Verdict.Finding;

@DisplayName("Rules on code")
class CodeRulesTest {

    @Nested
    class Torch {
        private static final String BOTH = "import numpy as np~import torch~torch.ones(2)~";
        private final Rule rule = new TorchOverNumpy();

        @Test
        void leavesWhatBecomesATableAlone() {
            String code =
                    "import numpy as np~import pandas as pd~import torch~torch.ones(2)~torch.ones(3)~";

            holds(rule, codeOnly(code + "pd.Series(np.random.randint(1, 7, 20), name='die')"));
            breaks(rule, codeOnly(code + "np.random.randint(1, 7, 20)"), "is NumPy");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "np.exp(scores)",
                    "import torch~np.exp(scores)",
                    "from sklearn.svm import SVC~np.exp(scores)",
                    "import pandas as pd~np.mean(pd.DataFrame({'km': np.arange(3)})['km'])",
                })
        void isNotCheckedWhereNothingOfTorchIsCalled(String code) {
            isNotChecked(rule, codeOnly("import numpy as np~" + code), "nothing of torch");
        }

        @ParameterizedTest
        @CsvSource({
            "import pandas as pd, pd.Series(scores), pandas",
            "import networkx as nx, nx.path_graph(3)~nx.draw(graph), networkx",
            "from sympy import Symbol, Symbol('x'), sympy",
            "import sympy, sympy.diff(f)~sympy.lambdify(x), sympy",
            "from scipy import stats, stats.norm.cdf(scores), scipy",
            "from sklearn.svm import SVC, SVC().fit(rows), sklearn",
            "import jax.numpy as jnp, jnp.exp(scores), jax",
        })
        void isNotCheckedWhereAnotherLibraryIsCalledAsOftenAsTorch(
                String imports, String code, String library) {
            String once = "import numpy as np~import torch~torch.ones(3)~np.exp(scores)~";

            isNotChecked(rule, codeOnly(once + imports, code), "of " + library + ", 1 of torch");
        }

        @Test
        void staysCheckedInALessonOnTorchThatShowsATable() {
            String code = "import numpy as np~import pandas as pd~import torch~";

            breaks(
                    rule,
                    codeOnly(
                            code + "weights = torch.ones(3)~np.exp(weights)",
                            "pd.DataFrame({'weight': torch.softmax(weights, 0)})"),
                    "is NumPy");
        }

        @Test
        void whatIsImportedOfTorchUnderAnotherNameCounts() {
            String code = "import numpy as np~from torch import nn~nn.Linear(2, 3)~np.exp(scores)";

            breaks(rule, codeOnly(code), "is NumPy");
        }

        @ParameterizedTest
        @CsvSource({
            "np.array([1]), torch.tensor",
            "np.concatenate([a]), torch.cat",
            "np.linalg.norm(x), torch.linalg.norm",
            "np.random.randn(3), torch.randn",
        })
        void breaksAndNamesTheTorchCall(String code, String torch) {
            List<Finding> findings = breaks(rule, codeOnly(BOTH + code), "is NumPy");

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
            holds(rule, codeOnly(BOTH + code));
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
            breaks(rule, codeOnly(BOTH + code), "is NumPy");
        }

        @Test
        void holdsForWhatTorchCanNotDo() {
            holds(rule, codeOnly("import numpy as np~np.polyfit(x, y, 2)~torch.ones(2)~x.mean()"));
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
                    "import pandas as pd~pd.read_html('a.html')",
                    "table.to_excel('a.xlsx')",
                    "import networkx as nx~nx.write_gml(graph, 'a.gml')",
                    "from networkx.drawing.nx_agraph import graphviz_layout",
                    "from scipy.io import loadmat~loadmat('a.mat')",
                    "import scipy.datasets~scipy.datasets.face()",
                    "from sklearn.datasets import fetch_openml~fetch_openml('mnist_784')",
                    "from sklearn.datasets import load_files~load_files('a')",
                    "import joblib~joblib.dump(model, 'a')",
                    "import sympy~sympy.preview(x)",
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
                    "import pandas as pd~pd.DataFrame({'km': [1.5]}).to_html()",
                    "import networkx as nx~nx.to_numpy_array(nx.karate_club_graph())",
                    "from sklearn.datasets import load_iris~load_iris()",
                    "import sympy~sympy.lambdify(x, sympy.sympify('x**2'))",
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
