/// One unit of work for one stage: what stands in a task queue.
@NullMarked
package org.notebooklearning.contracts.task;

import org.jspecify.annotations.NullMarked;
