package org.notebooklearning.runner.execution;

/// What came of importing a library in a fresh interpreter.
public sealed interface LibraryOutcome {

    /// It imports.
    record Imports() implements LibraryOutcome {}

    /// It does not.
    ///
    /// @param name of the exception, such as `NameError`
    /// @param line of the library, from 1; 0 where it is not known
    record Fails(String name, String message, int line) implements LibraryOutcome {}

    /// It was not tried, for a reason that has nothing to do with the library.
    record Refused(String reason, String remedy) implements LibraryOutcome {}
}
