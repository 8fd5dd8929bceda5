package org.notebooklearning.source.outcome;

/// The source can not be had now and may be later: a timeout, a refused connection, a server that
/// fails or asks to wait.
public final class SourceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SourceUnavailableException(String message) {
        super(message);
    }

    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
