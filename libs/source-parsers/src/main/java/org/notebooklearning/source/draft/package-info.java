/// A source document in the making: readers append in reading order and positions come by
/// themselves.
@NullMarked
package org.notebooklearning.source.draft;

import org.jspecify.annotations.NullMarked;
