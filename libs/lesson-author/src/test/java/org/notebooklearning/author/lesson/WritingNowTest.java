package org.notebooklearning.author.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.notebooklearning.model.ask.ReplyProgress;

class WritingNowTest {
    private final WritingNow now = new WritingNow();

    @Test
    void tellsTheLastWholeLineOnce() {
        ReplyProgress reply = now.of("A week adds up");

        reply.came("# %% [markdown]\n# ## A week ad");
        assertThat(now.news()).isEmpty();
        reply.came("ds up\n#\n# Mira ba");

        assertThat(now.news()).contains("Writing “A week adds up”: A week adds up");
        assertThat(now.news()).isEmpty();
    }

    @Test
    void tellsCodeAsItIsAndLongLinesShortened() {
        ReplyProgress reply = now.of("A week adds up");

        reply.came("# %%\nweek = sum(loaves)\n");
        assertThat(now.news()).contains("Writing “A week adds up”: week = sum(loaves)");
        reply.came("# " + "Σ".repeat(200) + "\n");

        assertThat(now.news().orElseThrow()).endsWith("Σ".repeat(120) + " ...");
    }
}
