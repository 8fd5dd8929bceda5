/// What the learner decides about a lesson under way: answers, an end, another try.
@NullMarked
package org.notebooklearning.gateway.decision;

import org.jspecify.annotations.NullMarked;
