/// LaTeX papers to source documents. Documents are read twice, as LaTeX does: the first run finds
/// the numbers that the second one prints.
@NullMarked
package org.notebooklearning.source.latex;

import org.jspecify.annotations.NullMarked;
