package org.notebooklearning.gateway.access;

/// Ends a call that goes no further, from wherever that is found out.
public final class RefusedCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public RefusedCallException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
