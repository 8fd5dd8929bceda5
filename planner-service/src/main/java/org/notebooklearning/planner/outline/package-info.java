/// The outline of a lesson: which beats, at which level, in full or as a recap, and why.
@NullMarked
package org.notebooklearning.planner.outline;

import org.jspecify.annotations.NullMarked;
