package org.notebooklearning.ingest.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// How many lessons a caller may ask for by calls that do not tell by their address that they ask
/// for one. The others are counted by the [AccessGate].
@Singleton
public final class SubmissionAllowance {
    private final Logins logins;
    private final CallLimits limits;
    private final CurrentCaller callers;

    SubmissionAllowance(Logins logins, CallLimits limits, CurrentCaller callers) {
        this.logins = logins;
        this.limits = limits;
        this.callers = callers;
    }

    /// Counts a lesson; where that is one too many, after which time one more is let through.
    /// Without logins none is.
    public Optional<Duration> take() {
        return logins.areRequired()
                ? limits.submission(Client.of(callers.find(), null))
                : Optional.empty();
    }
}
