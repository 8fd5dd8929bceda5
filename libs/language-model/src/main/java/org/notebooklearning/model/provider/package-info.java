/// The providers of language models, reached with LangChain4j.
@NullMarked
package org.notebooklearning.model.provider;

import org.jspecify.annotations.NullMarked;
