package org.notebooklearning.source.fetch;

import java.net.UnknownHostException;

/// A name stands for an address that is not to be connected to. An UnknownHostException, since that
/// is what a resolver may throw.
final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super(host + " is not a public address");
    }
}
