/// Replies that were recorded while a lesson was made, and a model that replies with them alone.
@NullMarked
package org.notebooklearning.model.replay;

import org.jspecify.annotations.NullMarked;
