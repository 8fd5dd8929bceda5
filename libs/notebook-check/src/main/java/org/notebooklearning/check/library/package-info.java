/// The library file that a lesson exports: what a reader would import later.
@NullMarked
package org.notebooklearning.check.library;

import org.jspecify.annotations.NullMarked;
