package org.notebooklearning.engines;

/// Somebody else could change what lies in a folder. The message says who, and what to do.
public final class UnsafeFolderException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnsafeFolderException(String message) {
        super(message);
    }
}
