/// Names of a lesson beside those of the notebook that it is put into.
@NullMarked
package org.notebooklearning.merge.names;

import org.jspecify.annotations.NullMarked;
