/// What a language model replied when it wrote a lesson, as one file from which the lesson is made
/// again.
@NullMarked
package org.notebooklearning.contracts.recording;

import org.jspecify.annotations.NullMarked;
