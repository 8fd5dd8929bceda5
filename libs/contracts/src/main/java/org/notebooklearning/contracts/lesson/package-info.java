/// What a learner asks for: the request, its source, its level, and the names of the stages it
/// passes.
@NullMarked
package org.notebooklearning.contracts.lesson;

import org.jspecify.annotations.NullMarked;
