/// BibTeX's files of references: entries with their fields, as far as they are well formed.
@NullMarked
package org.notebooklearning.source.bibtex;

import org.jspecify.annotations.NullMarked;
