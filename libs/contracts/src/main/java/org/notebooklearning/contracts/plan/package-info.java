/// The plan the learner is shown, the diagnostic questions and what their answers changed.
@NullMarked
package org.notebooklearning.contracts.plan;

import org.jspecify.annotations.NullMarked;
