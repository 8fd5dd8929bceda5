/// From the words a learner typed to the concept that is meant, or the ones that come close.
@NullMarked
package org.notebooklearning.concepts.match;

import org.jspecify.annotations.NullMarked;
