package org.notebooklearning.gateway.http;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.notebooklearning.gateway.access.CallerAllowance;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusedCallException;

/// Counts lessons where it is known that one is asked for, whatever the path looked like that led
/// there; before the body is let in, which may be large.
@Singleton
final class LessonCount {
    // Filters are made before the settings are read.
    private final Provider<CallerAllowance> allowance;

    LessonCount(Provider<CallerAllowance> allowance) {
        this.allowance = allowance;
    }

    @CountedAsLesson
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void count() {
        allowance
                .get()
                .submission()
                .ifPresent(
                        again -> {
                            throw new RefusedCallException(new Refusal.TooMany(again));
                        });
    }
}
