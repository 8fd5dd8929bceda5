/// A stored notebook as one web page that needs nothing else: Markdown, formulas, code and outputs,
/// none of which is trusted.
@NullMarked
package org.notebooklearning.gateway.webpage;

import org.jspecify.annotations.NullMarked;
