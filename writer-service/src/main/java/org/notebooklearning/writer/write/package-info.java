/// The writing stage: from an approved plan to the draft of the notebook.
@NullMarked
package org.notebooklearning.writer.write;

import org.jspecify.annotations.NullMarked;
