package org.notebooklearning.author.beat;

/// This machine does not run notebooks.
public final class RunRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    /// @param reason what keeps it from that, in a sentence without its full stop
    /// @param remedy what to do about it
    public RunRefusedException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
