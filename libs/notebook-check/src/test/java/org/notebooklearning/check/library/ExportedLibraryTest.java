package org.notebooklearning.check.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

class ExportedLibraryTest {
    @Test
    void collectsMarkedCellsWithTheImportsTheyUse() {
        Notebook notebook =
                notebook(
                        "import math\nimport torch\nimport torch.nn.functional as F\nfrom torch import nn\n\nimport utils\n\nutils.set_seed(42)",
                        "# | export\ndef rms(x):\n    return x.pow(2).mean().sqrt()",
                        "rms(torch.ones(3))",
                        "# | export\nclass Norm(nn.Module):\n    def forward(self, x):\n        return F.relu(x) / rms(x)");

        assertThat(ExportedLibrary.of(notebook, "From the lesson"))
                .hasValue(
                        """
                        \"""From the lesson\"""

                        import torch.nn.functional as F
                        from torch import nn


                        def rms(x):
                            return x.pow(2).mean().sqrt()


                        class Norm(nn.Module):
                            def forward(self, x):
                                return F.relu(x) / rms(x)
                        """);
    }

    @Test
    void takesImportsFromAnyCellAndLaysOutTheModule() {
        Notebook notebook =
                notebook(
                        "data = 1",
                        "from __future__ import annotations\nimport math, os\nfrom numpy import *",
                        "# | export\n%matplotlib inline\nimport json\nLIMIT = 3\ndef a():   \n    return math.pi\n# note\ndef b():\n    return json, ones(LIMIT)\n\n\n\n\nC = 'x'");

        assertThat(ExportedLibrary.of(notebook, "T"))
                .hasValue(
                        """
                        \"""T\"""

                        from __future__ import annotations
                        import math
                        from numpy import *


                        import json
                        LIMIT = 3


                        def a():
                            return math.pi


                        # note
                        def b():
                            return json, ones(LIMIT)


                        C = 'x'
                        """);
    }

    @Test
    void namesWhatAnNbdevNotebookExportsAsNbdevDoes() {
        Notebook notebook =
                notebook(
                        "#| default_exp core",
                        "#|export\nimport math\n_all_ = ['extra', _kept]",
                        "%%time\n#| export\n@patch\ndef grow(self: Shape): pass\ndef area(r): pass",
                        "#| exporti\ndef helper(): pass",
                        "#| export\nLIMIT, _own = 3, 4\nif LIMIT:\n    inner = 1\nx: int = 5\na = b = 6",
                        "#| export other\ndef elsewhere(): pass");

        String module = ExportedLibrary.of(notebook, "T").orElseThrow();

        assertThat(module)
                .contains(
                        "__all__ = [\"LIMIT\", \"x\", \"a\", \"b\", \"area\", \"extra\", \"_kept\"]")
                .contains("def helper(): pass")
                .doesNotContain("elsewhere", "%%time", "export");
    }

    @Test
    void isEmptyWhereNothingIsMarked() {
        assertThat(ExportedLibrary.of(notebook("1 + 1"), "Nothing")).isEmpty();
    }

    private static Notebook notebook(String... sources) {
        return Notebook.python(
                List.of(sources).stream().map(source -> Cell.code("c", source, Map.of())).toList());
    }
}
