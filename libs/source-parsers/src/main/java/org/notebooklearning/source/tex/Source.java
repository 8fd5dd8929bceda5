package org.notebooklearning.source.tex;

import org.jspecify.annotations.Nullable;

/// Where tokens come from: a file or a list.
sealed interface Source permits Mouth, TokenList {
    /// The next token; null at the end.
    @Nullable Token next();
}
