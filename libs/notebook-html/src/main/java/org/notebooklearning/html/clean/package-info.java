/// What stands between markup from anywhere and a page: one list of what is allowed, and the
/// escaping of text.
@NullMarked
package org.notebooklearning.html.clean;

import org.jspecify.annotations.NullMarked;
