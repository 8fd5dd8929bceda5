/// The local stack: Kafka, PostgreSQL and the four services as processes, started, watched and
/// stopped.
@NullMarked
package org.notebooklearning.local.stack;

import org.jspecify.annotations.NullMarked;
