/// Puts a lesson among the cells of a learner's notebook: what is merged, renamed and told.
@NullMarked
package org.notebooklearning.merge.lesson;

import org.jspecify.annotations.NullMarked;
