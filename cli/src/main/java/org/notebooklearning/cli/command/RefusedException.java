package org.notebooklearning.cli.command;

/// The command can not be carried out; the message says why and what to do, in one line.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
