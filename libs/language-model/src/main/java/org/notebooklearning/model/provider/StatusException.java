package org.notebooklearning.model.provider;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/// An answer of a provider that is no reply.
final class StatusException extends HttpException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Duration> wait;

    /// @param body what it says
    /// @param wait how long it wants to be left alone
    StatusException(int status, String body, Optional<Duration> wait) {
        super(status, body);
        this.wait = wait;
    }

    Optional<Duration> waitWanted() {
        return wait;
    }
}
