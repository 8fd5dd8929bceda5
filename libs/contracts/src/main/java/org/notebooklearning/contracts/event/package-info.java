/// The events of a lesson's life: what stands in the event log, and the state derived from it.
@NullMarked
package org.notebooklearning.contracts.event;

import org.jspecify.annotations.NullMarked;
