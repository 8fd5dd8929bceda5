/// Notebooks as HTML: single cells with their outputs, and a whole notebook as one web page that
/// needs nothing else.
@NullMarked
package org.notebooklearning.html.notebook;

import org.jspecify.annotations.NullMarked;
