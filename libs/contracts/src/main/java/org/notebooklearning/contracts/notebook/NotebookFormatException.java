package org.notebooklearning.contracts.notebook;

/// A file is not a notebook; the message says why, for the person who gave it to us.
public final class NotebookFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotebookFormatException(String message) {
        super(message);
    }

    public NotebookFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
