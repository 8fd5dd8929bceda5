package org.notebooklearning.pipeline.log;

/// Something the work needs is not there now and may be later: the task is handed out again.
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(message);
    }

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
