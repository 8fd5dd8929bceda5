package org.notebooklearning.cli.command;

import java.io.IOException;

/// Whoever read what the command prints has read enough, as `head` does.
final class ReaderLeftException extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderLeftException(IOException cause) {
        super("Nobody reads on", cause);
    }
}
