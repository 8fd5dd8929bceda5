/// Markdown and Python as HTML: the texts of lessons, none of which is trusted.
@NullMarked
package org.notebooklearning.html.markdown;

import org.jspecify.annotations.NullMarked;
