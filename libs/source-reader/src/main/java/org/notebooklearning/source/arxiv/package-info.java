/// Papers on arXiv: what names them, which version is meant, and the best form to read.
@NullMarked
package org.notebooklearning.source.arxiv;

import org.jspecify.annotations.NullMarked;
