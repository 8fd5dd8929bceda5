/// From planned beats to the cells that are delivered, bound to the learner's source.
@NullMarked
package org.notebooklearning.concepts.compose;

import org.jspecify.annotations.NullMarked;
