/// The ingest stage: from where a source is to be found to a source document in the artifact store.
@NullMarked
package org.notebooklearning.ingest.source;

import org.jspecify.annotations.NullMarked;
