/// One trace for each lesson, across all services: spans of its tasks, and what says in records and
/// logs which trace they belong to.
@NullMarked
package org.notebooklearning.pipeline.trace;

import org.jspecify.annotations.NullMarked;
