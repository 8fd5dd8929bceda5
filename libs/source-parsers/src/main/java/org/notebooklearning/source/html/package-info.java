/// Pages of documentation and articles: finds the main content, keeps formulas as LaTeX and
/// listings as code, and leaves navigation behind.
@NullMarked
package org.notebooklearning.source.html;

import org.jspecify.annotations.NullMarked;
