/// References to bytes in the artifact store, by content hash.
@NullMarked
package org.notebooklearning.contracts.artifact;

import org.jspecify.annotations.NullMarked;
