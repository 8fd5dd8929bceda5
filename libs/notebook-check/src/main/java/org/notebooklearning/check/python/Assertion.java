package org.notebooklearning.check.python;

/// An `assert` statement.
///
/// @param line in the cell, from 1
/// @param text as written
/// @param calls whether what is asserted calls something
public record Assertion(int line, String text, boolean calls) {}
