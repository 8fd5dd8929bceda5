package org.notebooklearning.source.outcome;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The source can not be had now and may be later: a timeout, a refused connection, a server that
/// fails or asks to wait.
public final class SourceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Instant notBefore;

    public SourceUnavailableException(String message) {
        super(message);
        this.notBefore = null;
    }

    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
        this.notBefore = null;
    }

    /// Of a server that asks to be left alone until `notBefore`.
    public SourceUnavailableException(String message, Instant notBefore) {
        super(message);
        this.notBefore = notBefore;
    }

    /// The moment before which there is no use in asking again, where the server says so.
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }
}
