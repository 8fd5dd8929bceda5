package org.notebooklearning.local.stack;

/// The local stack could not be started; the message says where to look.
public final class StackFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailedException(String message) {
        super(message);
    }
}
