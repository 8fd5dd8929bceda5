package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.io.Reader;
import org.notebooklearning.check.output.Shortened;

/// The end of what a process writes to its standard error.
final class ErrorTail {
    private static final int KEPT = 16 << 10;
    private static final int LINE = 1000;

    private final StringBuilder text = new StringBuilder();

    /// Reads to the end.
    void follow(Reader reader) {
        char[] chunk = new char[4096];
        try (reader) {
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                append(chunk, read);
            }
        } catch (IOException e) {
            // It was closed while it was read.
            return;
        }
    }

    private synchronized void append(char[] chunk, int length) {
        text.append(chunk, 0, length);
        text.delete(0, Math.max(0, text.length() - KEPT));
    }

    /// The last line; empty where there is none, its beginning where it is long.
    synchronized String lastLine() {
        String last = text.toString().strip().lines().reduce((_, line) -> line).orElse("");
        return Shortened.to(LINE, last);
    }
}
