/// Beats as text: cells with their markers, what came out of them, and changes of some of them.
@NullMarked
package org.notebooklearning.author.cells;

import org.jspecify.annotations.NullMarked;
