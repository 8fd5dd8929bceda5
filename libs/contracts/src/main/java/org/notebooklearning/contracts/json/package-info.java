/// The one JSON mapping of all contracts.
@NullMarked
package org.notebooklearning.contracts.json;

import org.jspecify.annotations.NullMarked;
