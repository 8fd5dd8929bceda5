package org.notebooklearning.check.fix;

/// One change that was made.
///
/// @param rule that asked for it, such as `NL005`
/// @param cell id of the cell that was changed
/// @param line in the cell as it was before, from 1
/// @param before what stood there
/// @param after what stands there now; empty where it was taken out
public record AppliedFix(String rule, String cell, int line, String before, String after) {}
