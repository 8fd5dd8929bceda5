package org.notebooklearning.author.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {
    private static final String TEXT =
            """
            Here are the cells.

            # %% [markdown] recap="true"
            # ## Bread is shared
            #
            # Guess first.

            # %% role="practice" exercise="share"
            test_share = ...  # fill in code here
            """;

    @Test
    void readsCellsAndLeavesWhatStandsBeforeThem() {
        assertThat(CellText.parse(TEXT))
                .containsExactly(
                        new CellText(
                                "[markdown] recap=\"true\"",
                                "# ## Bread is shared\n#\n# Guess first."),
                        new CellText(
                                "role=\"practice\" exercise=\"share\"",
                                "test_share = ...  # fill in code here"));
    }

    @Test
    void readsWhatItWrites() {
        var cells = CellText.parse(TEXT);

        assertThat(CellText.parse(CellText.join(cells))).isEqualTo(cells);
    }

    @Test
    void keepsTheIndentOfAnAnswer() {
        assertThat(CellText.parse("# %% role=\"answer\"\n    return 1\n").getFirst().body())
                .isEqualTo("    return 1");
    }

    @Test
    void findsNoCellInPlainWords() {
        assertThat(CellText.parse("Sorry, I can not do that.")).isEmpty();
    }

    @Test
    void tellsAttributes() {
        CellText cell = CellText.parse(TEXT).getLast();

        assertThat(cell.attribute("exercise")).isEqualTo("share");
        assertThat(cell.attribute("name")).isEmpty();
        assertThat(cell.with("recap", "true").attribute("recap")).isEqualTo("true");
        assertThat(cell.without("exercise").marker()).isEqualTo("role=\"practice\"");
    }
}
