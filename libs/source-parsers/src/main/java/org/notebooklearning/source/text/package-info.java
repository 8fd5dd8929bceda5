/// Pasted text and plain text files, read as the Markdown that people write without thinking of it.
@NullMarked
package org.notebooklearning.source.text;

import org.jspecify.annotations.NullMarked;
