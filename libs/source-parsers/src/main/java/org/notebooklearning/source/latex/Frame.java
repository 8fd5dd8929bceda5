package org.notebooklearning.source.latex;

import java.util.function.Consumer;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;

/// An environment that is open.
///
/// @param kind of the paragraphs in it
/// @param inline whether its text stays one piece, such as that of a cell
/// @param outside the text that goes on after it; its own where it has none of its own
/// @param reference what `\label` meant before it
/// @param end what is done at its end, with the text it gathered
record Frame(
        String environment,
        Kind kind,
        boolean inline,
        TextBuffer outside,
        Target reference,
        Consumer<String> end) {}
