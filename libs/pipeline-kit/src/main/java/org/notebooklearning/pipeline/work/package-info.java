/// The work queue: tasks handed out by Kafka share groups, worked on once at a time, never lost.
@NullMarked
package org.notebooklearning.pipeline.work;

import org.jspecify.annotations.NullMarked;
