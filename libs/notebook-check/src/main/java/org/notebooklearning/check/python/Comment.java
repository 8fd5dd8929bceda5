package org.notebooklearning.check.python;

/// A comment.
///
/// @param line in the cell, from 1
/// @param text with its `#`
/// @param alone whether nothing else stands on its line
public record Comment(int line, String text, boolean alone) {}
