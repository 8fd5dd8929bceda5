/// From what a learner sends to a lesson that is asked for: checking, storing, naming, publishing.
@NullMarked
package org.notebooklearning.gateway.submission;

import org.jspecify.annotations.NullMarked;
