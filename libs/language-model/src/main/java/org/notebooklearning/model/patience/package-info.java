/// What is done about providers that are away for a while: asking again after as long as they want,
/// and leaving them alone where that does not help.
@NullMarked
package org.notebooklearning.model.patience;

import org.jspecify.annotations.NullMarked;
