/// Promises that are made once: a name bound to one content, so that a repeated call repeats and a
/// different one is told so.
@NullMarked
package org.notebooklearning.gateway.claim;

import org.jspecify.annotations.NullMarked;
