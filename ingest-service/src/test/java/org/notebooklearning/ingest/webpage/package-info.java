/// Notebooks as web pages.
@NullMarked
package org.notebooklearning.ingest.webpage;

import org.jspecify.annotations.NullMarked;
