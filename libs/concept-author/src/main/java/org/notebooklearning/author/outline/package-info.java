/// The outline of a concept that a language model writes: its form, what is looked for in it, and
/// the conversation that leads to it.
@NullMarked
package org.notebooklearning.author.outline;

import org.jspecify.annotations.NullMarked;
