/// The replies that were paid for, by request: who asks the same again is given the same reply, and
/// pays nothing.
@NullMarked
package org.notebooklearning.model.ledger;

import org.jspecify.annotations.NullMarked;
