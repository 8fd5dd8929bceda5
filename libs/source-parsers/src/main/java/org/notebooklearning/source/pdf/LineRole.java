package org.notebooklearning.source.pdf;

/// What a line is for.
enum LineRole {
    /// Running text, lists included.
    BODY,
    HEADING,
    CAPTION,
    /// Lettering of a figure or the cells of a table.
    FLOAT,
    EQUATION,
    FOOTNOTE,
    CODE,
    /// Pseudocode with its caption.
    ALGORITHM,
    /// An entry of the list of references.
    REFERENCE,
    /// Title, authors and what stands about them; a table of contents.
    FRONT
}
