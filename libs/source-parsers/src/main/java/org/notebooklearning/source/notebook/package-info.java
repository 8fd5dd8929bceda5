/// Jupyter notebooks as sources: what they say, what they run and what that printed.
@NullMarked
package org.notebooklearning.source.notebook;

import org.jspecify.annotations.NullMarked;
