package org.notebooklearning.gateway.intake;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.notebooklearning.gateway.access.CallPath;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusalAnswer;

/// Refuses bodies that say they are too large before anything else is asked. Where no resource is
/// known yet, the path alone tells what may be meant: lessons are asked for at one address, and
/// assistants send their messages to another; all others take no more than a decision.
@Singleton
final class FirstLimit {
    private static final String LESSONS = "/api/lessons";
    private static final int BEFORE_ALL_OTHERS = 1000;
    private final RefusalAnswer refusals;

    FirstLimit(RefusalAnswer refusals) {
        this.refusals = refusals;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext call) {
        BodyKind kind = kindAt(CallPath.of(call.request()));
        if (BodyHead.of(call.request()).length() > kind.limit()) {
            refusals.answer(call, new Refusal.TooLarge(kind.inWords()));
        } else {
            call.next();
        }
    }

    private static BodyKind kindAt(String path) {
        boolean lessons = path.equals(LESSONS) || path.equals(LESSONS + "/");
        return lessons || Messages.areAt(path) ? BodyKind.UPLOAD : BodyKind.DECISION;
    }
}
