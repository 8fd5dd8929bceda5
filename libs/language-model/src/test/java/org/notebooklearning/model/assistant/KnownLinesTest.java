package org.notebooklearning.model.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownLinesTest {
    private static final String CRAFT =
            """
            # The craft
            One thought a sentence, one step a cell, nothing between the lines.
            Whole sentences with a subject and a verb, in the order of speech.
            The name of a thing comes after the reader has seen it.""";

    @Test
    void sendsNothingTwice() {
        String shorter = known(CRAFT).shortened(CRAFT + "\n\nWrite the opening.");

        assertThat(shorter)
                .isEqualTo(
                        "[= 4 lines, “# The craft” to “… comes after the reader has seen it.”]"
                                + "\n\nWrite the opening.");
    }

    @Test
    void leavesTextsWholeThatAreNew() {
        String text = "Write the opening.\n\n    indented\n\nNothing else.";

        assertThat(known(CRAFT).shortened(text)).isEqualTo(text);
    }

    @Test
    void sendsShortLinesAgainRatherThanAMarkAboutThem() {
        assertThat(known("a = 1\nb = 2\nc = 3").shortened("a = 1\nb = 2\nc = 3"))
                .isEqualTo("a = 1\nb = 2\nc = 3");
    }

    @Test
    void leavesOutOnlyWhatStoodTogether() {
        List<String> lines = CRAFT.lines().toList();
        String other = lines.get(3) + "\n" + lines.get(1);

        assertThat(known(CRAFT, "more").shortened(other)).isEqualTo(other);
    }

    @Test
    void leavesOutABlockThatStandsFurtherIn() {
        String block = "{\n  \"intent\" : \"" + "x".repeat(90) + "\",\n  \"guess\" : \"y\"\n}";

        assertThat(known(block).shortened("[ " + "\n" + block.indent(4)))
                .startsWith("[")
                .contains("[= 4 lines, “{” to “}”]");
    }

    @Test
    void showsCodeThatIsIndentedOtherwise() {
        String before = "for day in days:\n    loaves = loaves + baked(day)  # " + "y".repeat(90);
        String after =
                "for day in days:\n        loaves = loaves + baked(day)  # " + "y".repeat(90);

        assertThat(known(before).shortened(after)).contains("\n        [= the line “loaves = ");
    }

    @Test
    void takesACellForTheSameWithItsPlace() {
        String cell = "# %% [markdown]\n# " + "Mira bakes bread. ".repeat(8);

        assertThat(known(cell).shortened("[opening/3] " + cell))
                .startsWith("[= 2 lines, “[opening/3] # %% [markdown]” to “…");
    }

    private static KnownLines known(String... texts) {
        return new KnownLines(List.of(texts));
    }
}
