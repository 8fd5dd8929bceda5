/// A language model reads lessons and judges them by the rules on meaning.
@NullMarked
package org.notebooklearning.judge.reading;

import org.jspecify.annotations.NullMarked;
