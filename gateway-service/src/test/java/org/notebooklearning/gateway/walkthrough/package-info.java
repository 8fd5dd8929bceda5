/// The commands of the documents, run as a reader would.
@NullMarked
package org.notebooklearning.gateway.walkthrough;

import org.jspecify.annotations.NullMarked;
