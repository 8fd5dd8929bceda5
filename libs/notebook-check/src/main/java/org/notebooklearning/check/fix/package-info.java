/// Mends what can be mended without a person: calls, words and imports are changed where the
/// meaning stays, and everything else is left as it is and named.
@NullMarked
package org.notebooklearning.check.fix;

import org.jspecify.annotations.NullMarked;
