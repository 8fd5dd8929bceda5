/// What waits for the assistant that a learner works with: requests in the lesson's folder, which
/// helpers of it take, and their replies.
@NullMarked
package org.notebooklearning.model.assistant;

import org.jspecify.annotations.NullMarked;
