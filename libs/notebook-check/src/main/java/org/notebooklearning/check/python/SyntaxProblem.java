package org.notebooklearning.check.python;

/// A place that is not Python.
///
/// @param line in the cell, from 1
public record SyntaxProblem(int line, String message) {}
