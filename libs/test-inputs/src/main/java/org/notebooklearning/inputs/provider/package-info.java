/// A provider of language models for tests, over real HTTP, that answers as its script says.
@NullMarked
package org.notebooklearning.inputs.provider;

import org.jspecify.annotations.NullMarked;
