/// reStructuredText, as far as the documentation of libraries uses it: sections, listings,
/// formulas, admonitions, lists, tables, figures and links.
@NullMarked
package org.notebooklearning.source.rst;

import org.jspecify.annotations.NullMarked;
