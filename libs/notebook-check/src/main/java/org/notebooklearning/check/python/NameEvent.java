package org.notebooklearning.check.python;

/// What happens to names of the notebook while a cell runs, in order.
public sealed interface NameEvent {
    /// In the cell, from 1.
    int line();

    /// A name gets a value.
    record Bound(String name, int line, How how) implements NameEvent {}

    /// A name's value is needed.
    ///
    /// @param by the function or class whose body needs it when it is called, `lambda` for one
    ///     without a name; empty where it is needed at once
    record Used(String name, int line, String by) implements NameEvent {
        boolean atOnce() {
            return by.isEmpty();
        }
    }

    /// A name is deleted.
    record Deleted(String name, int line) implements NameEvent {}

    /// Names that can not be told come from `module`.
    record StarImported(String module, int line) implements NameEvent {}

    /// How a name gets its value.
    enum How {
        IMPORT,
        DEFINITION,
        ASSIGNMENT,
        /// A loop, `with`, `except`, `match` or `:=`.
        TARGET
    }
}
