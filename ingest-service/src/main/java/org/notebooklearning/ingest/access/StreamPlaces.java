package org.notebooklearning.ingest.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// How many streams of events a caller may follow at the same time.
@Singleton
public final class StreamPlaces {
    private final Logins logins;
    private final CallLimits limits;
    private final CurrentCaller callers;

    StreamPlaces(Logins logins, CallLimits limits, CurrentCaller callers) {
        this.logins = logins;
        this.limits = limits;
        this.callers = callers;
    }

    /// A place, to be closed with the stream; empty where the caller has none left. Without logins
    /// there is always one.
    public Optional<StreamPlace> take() {
        return logins.areRequired()
                ? limits.stream(Client.of(callers.find(), null), callers.stillGood())
                : Optional.of(new StreamPlace(new Semaphore(0), () -> true));
    }
}
