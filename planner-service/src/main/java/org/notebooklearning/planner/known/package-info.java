/// What a learner's notebook shows that they know already: read from its cells, and told apart by
/// what a concept's beats teach.
@NullMarked
package org.notebooklearning.planner.known;

import org.jspecify.annotations.NullMarked;
