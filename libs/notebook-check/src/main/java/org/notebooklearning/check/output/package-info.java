/// What an executed cell has put out, as a reader meets it, within bounds.
@NullMarked
package org.notebooklearning.check.output;

import org.jspecify.annotations.NullMarked;
