package org.notebooklearning.check.output;

/// The exception that ended a run.
///
/// @param cell id of the cell that raised it
/// @param name such as `NameError`
/// @param traceback as Jupyter shows it, without colours
public record CellError(String cell, String name, String message, String traceback) {}
