package org.notebooklearning.runner.execution;

import org.jspecify.annotations.Nullable;

/// A limit that ended a run.
///
/// @param cell id of the cell that was running; null where none was
/// @param message what was exceeded, in words
public record LimitHit(Kind kind, @Nullable String cell, String message) {

    /// Which limit.
    public enum Kind {
        CELL_TIME,
        NOTEBOOK_TIME,
        TRIALS_TIME,
        MEMORY,
        PROCESSES,
        /// The kernel ended itself, or the run ended without an account of itself.
        KERNEL_DIED
    }
}
