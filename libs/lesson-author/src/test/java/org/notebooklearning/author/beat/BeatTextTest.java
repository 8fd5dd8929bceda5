package org.notebooklearning.author.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatFile;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

class BeatTextTest {
    private static final WrittenBeat SHARE = Bakery.written("share", Bakery.SHARE);

    @Test
    void makesAFileThatTheLibraryReads() {
        String file =
                BeatText.file(
                        Bakery.frame().outlined("share"),
                        SHARE.cells(),
                        BeatText.allImports(List.of(SHARE)));

        Beat beat = BeatFile.read("beats/share.py", file);

        assertThat(beat.title()).isEqualTo("What share shows");
        assertThat(beat.answerTo("saturday")).isPresent();
        assertThat(beat.cells().get(1).source())
                .contains("import matplotlib.pyplot as plt", "utils.set_seed(42)");
    }

    @Test
    void gathersImportsAndLeavesThemOutOfTheBeat() {
        List<CellText> cells =
                CellText.parse(
                        """
                        # %% role="setup"
                        import utils
                        import networkx as nx
                        from scipy import stats

                        # %%
                        nx.path_graph(3)
                        """);

        assertThat(BeatText.imports(cells))
                .containsExactly("import networkx as nx", "from scipy import stats");
        assertThat(BeatText.own(cells, Form.FULL)).hasSize(1);
    }

    @Test
    void keepsAllOfARecapWhereTheBeatIsShortened() {
        assertThat(BeatText.own(CellText.parse(Bakery.SUM), Form.RECAP))
                .allSatisfy(cell -> assertThat(cell.attribute("recap")).isEqualTo("true"));
    }

    @Test
    void takesImportsThatAreSentInsteadOfThoseThatItHad() {
        WrittenBeat before = SHARE.importing(List.of("from peft import LoraConfig"));

        WrittenBeat after =
                BeatText.changed(
                        before, "# %% role=\"setup\"\nimport copy\n\n# %% cell=\"1\"\n1 + 1\n");

        assertThat(after.imports()).containsExactly("import copy");
        assertThat(after.cells().getFirst().body()).isEqualTo("1 + 1");
        assertThat(BeatText.changed(before, "fine")).isEqualTo(before);
    }
}
