package org.notebooklearning.author.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellChangesTest {
    private static final List<CellText> CELLS =
            List.of(new CellText("", "one"), new CellText("", "two"), new CellText("", "three"));

    @Test
    void changesCellsInPlaceBehindOthersAndTakesThemOut() {
        assertThat(
                        bodies(
                                """
                                # %% cell="2"
                                zwei

                                # %% after="2"
                                new

                                # %% after="2"
                                newer

                                # %% cell="3"

                                # %% [markdown] after="0"
                                # first
                                """))
                .containsExactly("# first", "one", "zwei", "new", "newer");
    }

    @Test
    void takesACellThatIsSentInTwoPiecesForTwo() {
        assertThat(bodies("# %% [markdown] cell=\"1\"\n# words\n\n# %% cell=\"1\"\n1 + 1\n"))
                .containsExactly("# words", "1 + 1", "two", "three");
    }

    @Test
    void keepsTheOtherAttributes() {
        CellChanges changes =
                CellChanges.parse("# %% [markdown] cell=\"b/1\" role=\"derivation\"\n# x\n", "");

        assertThat(changes.appliedTo("b", CELLS).getFirst().marker())
                .isEqualTo("[markdown] role=\"derivation\"");
        assertThat(changes.beats()).containsExactly("b");
        assertThat(changes.appliedTo("other", CELLS)).isEqualTo(CELLS);
    }

    @Test
    void changesNothingWhereAllIsFine() {
        for (String fine : List.of("fine", "Fine.", " fine\n", "**fine**")) {
            assertThat(CellChanges.parse(fine, "b").appliedTo("b", CELLS)).isEqualTo(CELLS);
        }
    }

    @Test
    void saysWhatItCanNotTake() {
        assertRefused("I would change the third cell.", "It has no cell");
        assertRefused("# %%\n1\n", "does not say where it goes");
        assertRefused("# %% cell=\"x\"\n1\n", "“x” is no place");
        assertRefused("# %% cell=\"4\"\n1\n", "has no cell 4");
        assertRefused("# %% cell=\"0\"\n1\n", "has no cell 0");
    }

    private static void assertRefused(String reply, String why) {
        assertThatThrownBy(() -> CellChanges.parse(reply, "b").appliedTo("b", CELLS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static List<String> bodies(String reply) {
        return CellChanges.parse(reply, "b").appliedTo("b", CELLS).stream()
                .map(CellText::body)
                .toList();
    }
}
