package org.notebooklearning.author.beat;

/// This machine does not run notebooks.
public final class RunRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;
    private final boolean late;

    /// @param reason what keeps it from that, in a sentence without its full stop
    /// @param remedy what to do about it
    /// @param late whether the kernel did not answer in time, which on a busy machine passes
    public RunRefusedException(String reason, String remedy, boolean late) {
        super(reason);
        this.remedy = remedy;
        this.late = late;
    }

    public String remedy() {
        return remedy;
    }

    public boolean isLate() {
        return late;
    }
}
