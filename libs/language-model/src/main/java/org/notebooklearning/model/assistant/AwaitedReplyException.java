package org.notebooklearning.model.assistant;

/// No assistant is at work on the lesson: its stage is put to rest, and goes on once somebody wrote
/// what is waited for.
public final class AwaitedReplyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int open;

    AwaitedReplyException(int open) {
        super("No assistant is at work on this lesson; " + open + " requests wait for one");
        this.open = open;
    }

    /// How many requests wait.
    public int open() {
        return open;
    }
}
