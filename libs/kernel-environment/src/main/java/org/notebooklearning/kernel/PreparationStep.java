package org.notebooklearning.kernel;

import java.time.Duration;
import java.util.Locale;

/// One line of progress.
///
/// @param what is being done, such as `Installing torch 2.15.0`
/// @param state where it stands
/// @param elapsed since this step began
/// @param bytes on disk so far; 0 where that is not known
public record PreparationStep(String what, State state, Duration elapsed, long bytes) {

    /// Where a step stands.
    public enum State {
        STARTED,
        RUNNING,
        DONE,
        /// Something to know, not a step.
        NOTE
    }

    static PreparationStep note(String what) {
        return new PreparationStep(what, State.NOTE, Duration.ZERO, 0);
    }

    /// The step in words, with seconds and size where they are known.
    public String line() {
        StringBuilder line = new StringBuilder(what);
        if (state == State.RUNNING || state == State.DONE) {
            line.append(String.format(Locale.ROOT, ", %.1f s", elapsed.toMillis() / 1000.0));
        }
        if (bytes > 0) {
            line.append(", ").append(size(bytes));
        }
        return line.append(state == State.DONE ? ", done" : "").toString();
    }

    private static String size(long bytes) {
        return bytes >= 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }
}
