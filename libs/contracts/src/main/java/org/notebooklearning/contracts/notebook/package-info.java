/// The Jupyter notebook, format 4.5, as records that lose nothing of a file they were read from.
@NullMarked
package org.notebooklearning.contracts.notebook;

import org.jspecify.annotations.NullMarked;
