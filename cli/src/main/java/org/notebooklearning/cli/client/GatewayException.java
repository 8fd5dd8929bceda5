package org.notebooklearning.cli.client;

/// The gateway refused; the message is what it says for people.
public final class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GatewayException(String message) {
        super(message);
    }
}
