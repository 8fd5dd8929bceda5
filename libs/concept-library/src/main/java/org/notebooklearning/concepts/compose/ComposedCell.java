package org.notebooklearning.concepts.compose;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.BeatCell;

/// A cell as it is delivered.
///
/// @param source its text, with the quotation in place
/// @param quote what was quoted, or null
public record ComposedCell(BeatCell cell, String source, QuoteFinder.@Nullable Quote quote) {}
