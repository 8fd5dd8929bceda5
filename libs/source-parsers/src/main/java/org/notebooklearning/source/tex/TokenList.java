package org.notebooklearning.source.tex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tokens that are read once more.
final class TokenList implements Source {
    private final List<Token> tokens;
    private int next;

    TokenList(List<Token> tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable Token next() {
        return next < tokens.size() ? tokens.get(next++) : null;
    }

    /// Whether the end of what is read apart from the rest is still to come.
    boolean holdsStop() {
        return tokens.subList(next, tokens.size()).contains(Token.STOP);
    }

    boolean isExhausted() {
        return next >= tokens.size();
    }
}
