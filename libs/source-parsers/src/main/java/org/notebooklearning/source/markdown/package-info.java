/// Markdown as CommonMark and GitHub define it, with the formulas, admonitions and footnotes that
/// documentation and notebooks add to it.
@NullMarked
package org.notebooklearning.source.markdown;

import org.jspecify.annotations.NullMarked;
