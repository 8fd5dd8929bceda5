/// The gateway as a client sees it.
@NullMarked
package org.notebooklearning.cli.client;

import org.jspecify.annotations.NullMarked;
