package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RunnerLinesTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final RunnerLines lines = new RunnerLines();

    @Test
    void linesComeAsTheyWereToldWhereverTheChunksEnd() throws Exception {
        String longer = "b".repeat(200_000);
        lines.allow(1_000_000);

        lines.take(new StringReader("a\n" + longer + "\nc\nunfinished"));
        lines.end();

        assertThat(lines.next(AT_ONCE)).isEqualTo("a");
        assertThat(lines.next(AT_ONCE)).isEqualTo(longer);
        assertThat(lines.next(AT_ONCE)).isEqualTo("c");
        assertThat(lines.next(AT_ONCE)).isEqualTo(RunnerLines.END);
        assertThat(lines.next(AT_ONCE)).isNull();
    }

    @Test
    void endlessLineEndsWhereMoreIsToldThanWasAskedFor() throws Exception {
        lines.allow(1 << 20);

        lines.take(
                new Reader() {
                    @Override
                    public int read(char[] chunk, int from, int length) {
                        java.util.Arrays.fill(chunk, from, from + length, 'x');
                        return length;
                    }

                    @Override
                    public void close() throws IOException {
                        throw new IOException("nobody closes it");
                    }
                });
        lines.end();

        assertThat(lines.next(AT_ONCE)).isEqualTo(RunnerLines.END);
    }

    @Test
    void whatIsBrokenOffIsAtItsEnd() throws Exception {
        lines.take(new StringReader("a\nb\n"));

        lines.breakOff();

        assertThat(lines.next(AT_ONCE)).isEqualTo(RunnerLines.END);
    }
}
