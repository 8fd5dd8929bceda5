package org.notebooklearning.author.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;

class ReadingLoadTest {
    private static final String LINE = "# %%\n1 + 1\n";
    private static final String TWO = "# %%\na = 1\na\n";
    private static final String WORDS = "# %% [markdown]\n# It is two.\n";

    @Test
    void countsASingleLineHalf() {
        assertThat(findings(WORDS.repeat(3) + LINE.repeat(6), 6)).isEmpty();
        assertThat(findings(WORDS.repeat(4) + LINE.repeat(6), 6))
                .singleElement()
                .asString()
                .contains("gets 10 cells, 6 of them a single line", "time for 6");
    }

    @Test
    void wantsMostStepsInALineOfTheirOwn() {
        assertThat(findings(LINE.repeat(2) + TWO.repeat(2), 9)).isEmpty();
        assertThat(findings(LINE + TWO.repeat(3), 9))
                .singleElement()
                .asString()
                .contains("Of 4 cells of code 1 are a single line");
        assertThat(findings(LINE + TWO.repeat(2), 9)).isEmpty();
    }

    @Test
    void leavesPicturesAndExercisesOutOfThat() {
        String picture = "# %% role=\"visualisation\"\nplt.plot(a)\nplt.show()\n";
        String practice = "# %% role=\"practice\" exercise=\"x\"\ntest_a = ...\ntest_a\n";
        String answer = "# %% role=\"answer\" exercise=\"x\"\n# so\ntest_a = 1\n";

        assertThat(findings(picture.repeat(3) + practice + answer.repeat(9), 4)).isEmpty();
    }

    @Test
    void tellsOfPicturesThatTakeLongToDraw() {
        assertThat(findings("# %% role=\"visualisation\"\n" + "plt.plot(a)\n".repeat(15), 9))
                .singleElement()
                .asString()
                .contains("Cell 1 draws in 15 lines");
    }

    @Test
    void tellsOfCodeThatNobodyReads() {
        assertThat(findings("# %%\n" + "a = 1\n".repeat(23), 9))
                .singleElement()
                .asString()
                .contains("Cell 1 has 23 lines");
    }

    @Test
    void tellsOfLongWordsButNotOfAStoryOrADerivation() {
        String story = "# %% [markdown]\n# " + "word ".repeat(111) + "\n";
        String derived = "# %% [markdown] role=\"derivation\"\n# " + "word ".repeat(111) + "\n";

        assertThat(findings(story + derived, 9)).isEmpty();
        assertThat(findings(WORDS + story, 9)).singleElement().asString().contains("2 (111 words)");
    }

    private static List<String> findings(String text, int most) {
        List<SeenCell> cells = new ArrayList<>();
        for (CellText cell : CellText.parse(text)) {
            cells.add(SeenCell.unseen(cells.size() + 1, cell));
        }
        return ReadingLoad.findings(cells, 6, most);
    }
}
