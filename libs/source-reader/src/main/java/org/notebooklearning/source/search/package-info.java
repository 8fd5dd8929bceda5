/// Topics without a source: searches for literature, judges what they find, and reads the best of
/// it into one document.
@NullMarked
package org.notebooklearning.source.search;

import org.jspecify.annotations.NullMarked;
