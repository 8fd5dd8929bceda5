/// The planning stage: from a request and its source to a plan the learner is shown.
@NullMarked
package org.notebooklearning.planner.plan;

import org.jspecify.annotations.NullMarked;
