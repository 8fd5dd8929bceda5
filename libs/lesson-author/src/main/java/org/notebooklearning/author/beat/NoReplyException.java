package org.notebooklearning.author.beat;

import org.notebooklearning.model.ask.Asked;

/// The model did not reply: it is away, or its provider does not answer this.
public final class NoReplyException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Asked why;

    public NoReplyException(Asked why) {
        super(String.valueOf(why));
        this.why = why;
    }

    /// Away or Rejected, never a reply.
    public Asked why() {
        return why;
    }
}
