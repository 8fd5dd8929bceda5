/// Notebooks in other forms, to take along and to hand on.
@NullMarked
package org.notebooklearning.merge.handover;

import org.jspecify.annotations.NullMarked;
