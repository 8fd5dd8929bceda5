package org.notebooklearning.cli.author;

/// This machine does not run lessons; the message says what to do about it.
public final class NotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRunException(String message) {
        super(message);
    }
}
