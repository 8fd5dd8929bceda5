/// What is asked of a language model and what comes of it, whichever provider answers.
@NullMarked
package org.notebooklearning.model.ask;

import org.jspecify.annotations.NullMarked;
