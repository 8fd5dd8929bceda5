package org.notebooklearning.gateway.intake;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.notebooklearning.gateway.access.CallPath;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusalAnswer;
import org.notebooklearning.gateway.settings.GatewaySettings;

/// Takes in the messages of MCP, which no resource reads: within their limit and the budget of the
/// process, once it is known who sends them. The first one, which opens a session, is kept for as
/// long as that is open; it may have no more than a decision.
@Singleton
final class Messages {
    private static final String PATH = "/mcp";
    // Who calls and whether they may is known after 150, whose session it is after 140.
    private static final int AFTER_THE_GATES = 130;
    private static final int AFTER_ARRIVAL = 129;
    private static final String TIMER = "intake.timer";
    private static final String SESSION = "Mcp-Session-Id";

    private final Vertx vertx;
    private final BodyBudget budget;
    private final RefusalAnswer refusals;
    private final GatewaySettings.Bodies settings;

    Messages(Vertx vertx, BodyBudget budget, RefusalAnswer refusals, GatewaySettings settings) {
        this.vertx = vertx;
        this.budget = budget;
        this.refusals = refusals;
        this.settings = settings.bodies();
    }

    void install(@Observes Filters filters) {
        filters.register(this::take, AFTER_THE_GATES);
        filters.register(this::taken, AFTER_ARRIVAL);
    }

    /// Whether messages of MCP are sent to `path`.
    static boolean areAt(String path) {
        return path.equals(PATH) || path.equals(PATH + "/");
    }

    private void take(RoutingContext call) {
        BodyHead head = BodyHead.of(call.request());
        if (!areAt(CallPath.of(call.request())) || !head.isThere()) {
            call.next();
            return;
        }
        BodyKind kind = kindOf(call.request());
        if (head.length() > kind.limit()) {
            refusals.answer(call, new Refusal.TooLarge(kind.inWords()));
            return;
        }
        budget.now(kind, head.lengthIn(kind))
                .ifPresentOrElse(
                        share -> read(call, kind, head, share),
                        () -> refusals.answer(call, new Refusal.NoRoom()));
    }

    private static BodyKind kindOf(HttpServerRequest request) {
        return request.getHeader(SESSION) == null ? BodyKind.DECISION : BodyKind.MESSAGE;
    }

    private void read(RoutingContext call, BodyKind kind, BodyHead head, BodyBudget.Share share) {
        long longest = head.longest(kind, settings).toMillis();
        long timer = vertx.setTimer(longest, now -> refuseSlow(call));
        call.put(TIMER, timer);
        call.addEndHandler(
                ended -> {
                    vertx.cancelTimer(timer);
                    share.close();
                    if (head.length() < 0 && !call.request().isEnded()) {
                        // Nobody says how much would still come.
                        call.request().connection().close();
                    }
                });
        BodyHandler.create(false).setBodyLimit(kind.limit()).handle(call);
    }

    private void taken(RoutingContext call) {
        Long timer = call.get(TIMER);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
        call.next();
    }

    private void refuseSlow(RoutingContext call) {
        if (!call.request().isEnded()) {
            call.addEndHandler(ended -> call.request().connection().close());
            refusals.answer(call, new Refusal.TooSlow());
        }
    }
}
