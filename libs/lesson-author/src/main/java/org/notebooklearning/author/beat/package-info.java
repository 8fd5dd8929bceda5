/// One beat: what is asked of a model for it, what it writes, and what comes of running that.
@NullMarked
package org.notebooklearning.author.beat;

import org.jspecify.annotations.NullMarked;
