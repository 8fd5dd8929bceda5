package org.notebooklearning.merge.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.format.NotebookStructure;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;

class HandOverTest {
    private static final String UTILS =
            """
            \"""The helpers.\"""

            import random
            import time

            BLUE = "#00f"


            def set_seed(seed):
                random.seed(seed)
            """;

    @Test
    void percentScriptHasEveryCellAndIsPython() {
        Notebook notebook =
                Notebook.python(
                        List.of(
                                Cell.markdown("a", "# Title\n\ntext", Map.of()),
                                Cell.code("b", "%matplotlib inline\nx = 1", Map.of()),
                                Cell.code("c", "%%bash\nls", Map.of())));

        assertThat(PercentScript.of(notebook))
                .isEqualTo(
                        """
                        # %% [markdown]
                        # # Title
                        #
                        # text

                        # %%
                        # %matplotlib inline
                        x = 1

                        # %%
                        # %%bash
                        # ls
                        """);
    }

    @Test
    void singleFileHoldsTheModuleAndSeedsOnce() {
        Notebook single =
                SingleFile.of(
                        Notebook.python(
                                List.of(
                                        Cell.code(
                                                "a",
                                                "import math\nimport time\n\nimport utils\n\nutils.set_seed(42)",
                                                Map.of()),
                                        Cell.markdown("b", "See `utils.BLUE`.", Map.of()),
                                        Cell.code("c", "BLUE = 3\nprint(utils.BLUE)", Map.of()))),
                        UTILS);

        assertThat(single.cells())
                .extracting(Cell::source)
                .containsExactly(
                        """
                        import math
                        import time


                        # what the lesson's own module holds, so that this file needs no other
                        import random

                        LESSON_BLUE = "#00f"


                        def set_seed(seed):
                            random.seed(seed)


                        set_seed(42)""",
                        "See `LESSON_BLUE`.",
                        "BLUE = 3\nprint(LESSON_BLUE)");
        assertThat(NotebookStructure.problems(NotebookFormat.tree(single))).isEmpty();
    }

    @Test
    void singleFileHoldsNothingThatNobodyNeeds() {
        String utils =
                """
                \"""The helpers.\"""

                import random
                import time
                from contextlib import ExitStack

                # what is open
                _open: dict[str, ExitStack] = {}


                def set_seed(seed):
                    random.seed(seed)


                def begin(name):
                    _open[name] = started()


                def started():
                    return ExitStack()


                def end(name):
                    _open.pop(name).close()


                random.random()
                """;
        Notebook single =
                SingleFile.of(
                        Notebook.python(
                                List.of(
                                        Cell.code(
                                                "a",
                                                "import utils\n\nutils.set_seed(42)",
                                                Map.of()))),
                        utils);

        assertThat(single.cells())
                .extracting(Cell::source)
                .containsExactly(
                        """
                        # what the lesson's own module holds, so that this file needs no other
                        import random


                        def set_seed(seed):
                            random.seed(seed)


                        random.random()


                        set_seed(42)""");
    }
}
