/// The gateway as a client sees it.
@NullMarked
package org.notebooklearning.local.client;

import org.jspecify.annotations.NullMarked;
