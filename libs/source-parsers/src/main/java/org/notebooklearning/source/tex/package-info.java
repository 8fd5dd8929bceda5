/// The language below LaTeX: characters become tokens and the author's own macros are expanded,
/// within bounds that no document can argue with.
@NullMarked
package org.notebooklearning.source.tex;

import org.jspecify.annotations.NullMarked;
