package org.notebooklearning.html.math;

/// A formula is not LaTeX that can be set here. It is shown as it was written.
final class TexException extends RuntimeException {
    TexException(String message) {
        super(message);
    }
}
