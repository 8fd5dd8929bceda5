package org.notebooklearning.check.python;

/// A line that IPython reads itself.
///
/// @param line in the cell, from 1
/// @param name of the magic without its signs, such as `matplotlib`; empty for shell lines and help
/// @param text the whole line, stripped
public record Magic(Kind kind, int line, String name, String text) {
    /// What IPython does with the line.
    public enum Kind {
        /// `%name ...`
        LINE,
        /// `%%name ...` on the first line: the magic gets the whole cell.
        CELL,
        /// `!command`, or a magic that hands over to a shell
        SHELL,
        /// `name?`
        HELP
    }
}
