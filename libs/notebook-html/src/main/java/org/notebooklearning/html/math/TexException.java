package org.notebooklearning.html.math;

/// A formula is not LaTeX that can be set here. It is shown as it was written.
final class TexException extends RuntimeException {
    private final String obstacle;

    /// Nothing but the form of the formula is at fault.
    TexException(String message) {
        this(message, "");
    }

    private TexException(String message, String obstacle) {
        super(message);
        this.obstacle = obstacle;
    }

    /// The command or environment `name` is not known.
    static TexException unknown(String name) {
        return new TexException(name + " is not known here", name);
    }

    /// The command or environment that is not known; empty where that is not what is wrong.
    String obstacle() {
        return obstacle;
    }
}
