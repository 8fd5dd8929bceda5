package org.notebooklearning.gateway.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// What the caller of now has left of the limits that the [AccessGate] can not count by the address
/// of a call. Without logins everything is allowed.
@Singleton
public final class CallerAllowance {
    private final Logins logins;
    private final CallLimits limits;
    private final CurrentCaller callers;

    CallerAllowance(Logins logins, CallLimits limits, CurrentCaller callers) {
        this.logins = logins;
        this.limits = limits;
        this.callers = callers;
    }

    /// A place to follow a lesson, to be closed with the stream; empty where the caller has none
    /// left.
    public Optional<StreamPlace> stream() {
        return logins.areRequired()
                ? limits.stream(client(), callers.stillGood())
                : Optional.of(new StreamPlace(new Semaphore(0), () -> true));
    }

    /// The same for a stream that `call` asks for, wherever no request context is active.
    public Optional<StreamPlace> stream(RoutingContext call) {
        return logins.areRequired()
                ? limits.stream(Client.of(call), CurrentCaller.stillGood(call))
                : Optional.of(new StreamPlace(new Semaphore(0), () -> true));
    }

    /// Counts a lesson; where that is one too many, after which time one more is let through.
    public Optional<Duration> submission() {
        return logins.areRequired() ? limits.submission(client()) : Optional.empty();
    }

    private Client client() {
        return Client.of(callers.find(), null);
    }
}
