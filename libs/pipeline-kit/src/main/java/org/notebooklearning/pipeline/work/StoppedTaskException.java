package org.notebooklearning.pipeline.work;

/// Leads a handler out of a task whose result nobody wants any more, from its progress report.
final class StoppedTaskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedTaskException(String message) {
        super(message);
    }
}
