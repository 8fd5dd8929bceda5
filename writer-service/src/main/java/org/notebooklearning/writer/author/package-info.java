/// Lessons that a language model writes.
@NullMarked
package org.notebooklearning.writer.author;

import org.jspecify.annotations.NullMarked;
