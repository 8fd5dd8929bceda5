/// The artifact store: bytes by their content hash, and marks by name.
@NullMarked
package org.notebooklearning.pipeline.store;

import org.jspecify.annotations.NullMarked;
