package org.notebooklearning.kernel;

/// What the search for a Python ended in.
sealed interface PythonFound {
    /// This one fits.
    record Fits(BasePython python) implements PythonFound {}

    /// None does; the message says what was seen and what to do.
    record None(String message) implements PythonFound {}
}
