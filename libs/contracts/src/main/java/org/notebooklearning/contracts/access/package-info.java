/// Tokens that callers of the gateway say who they are with, as the gateway and the launcher that
/// makes them know them.
@NullMarked
package org.notebooklearning.contracts.access;

import org.jspecify.annotations.NullMarked;
