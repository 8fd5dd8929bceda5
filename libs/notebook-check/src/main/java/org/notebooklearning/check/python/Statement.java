package org.notebooklearning.check.python;

import java.util.List;

/// A statement at the top level of a cell.
///
/// @param line in the cell, from 1
/// @param targets names that an assignment binds
/// @param literal whether an assignment's value is made of literals only
/// @param value what an assignment assigns, as written; empty for other statements
public record Statement(Kind kind, int line, List<String> targets, boolean literal, String value) {
    public Statement {
        targets = List.copyOf(targets);
    }

    /// What it does.
    public enum Kind {
        IMPORT,
        DEFINITION,
        ASSIGNMENT,
        /// An expression; its value is shown where the statement is the cell's last.
        EXPRESSION,
        /// A string that nothing is done with.
        TEXT,
        /// An `assert`.
        ASSERTION,
        OTHER
    }
}
