package org.notebooklearning.check.python;

/// What happens to names of the notebook while a cell runs, in order.
public sealed interface NameEvent {
    /// In the cell, from 1.
    int line();

    /// A name gets a value.
    ///
    /// @param column how many characters stand before the name on its line; -1 for an import,
    ///     whose name may stand nowhere
    record Bound(String name, int line, int column, How how) implements NameEvent {}

    /// A name's value is needed.
    ///
    /// @param column how many characters stand before it on its line
    /// @param by the function or class whose body needs it when it is called, `lambda` for one
    ///     without a name; empty where it is needed at once
    record Used(String name, int line, int column, String by) implements NameEvent {
        boolean atOnce() {
            return by.isEmpty();
        }
    }

    /// A name is deleted.
    record Deleted(String name, int line, int column) implements NameEvent {}

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
