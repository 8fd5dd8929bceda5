/// The event log and the topics: what is published, in which transaction, under which ids.
@NullMarked
package org.notebooklearning.pipeline.log;

import org.jspecify.annotations.NullMarked;
