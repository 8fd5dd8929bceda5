package org.notebooklearning.gateway.mcp;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.access.Caller;
import org.notebooklearning.gateway.access.CallerAllowance;
import org.notebooklearning.gateway.access.CurrentCaller;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusalAnswer;
import org.notebooklearning.gateway.access.StreamPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every call below `/mcp` passes here, once it is known who makes it. A session is nobody's but
/// its opener's: to all others it is one that there is not. A stream that a session is followed by
/// takes one of its caller's places for streams.
///
/// Below `/mcp` itself nothing is offered. The library also speaks the older transport, HTTP+SSE of
/// 2024-11-05, at `/mcp/sse`, which no setting of it turns off. The specification replaced that in
/// 2025, and there whoever knows the address of a session speaks in it.
@Singleton
final class SessionGate {
    private static final Logger LOG = LoggerFactory.getLogger(SessionGate.class);
    private static final String SESSION = "Mcp-Session-Id";
    // The caller is found out at 200, and whether they may at 150.
    private static final int AFTER_ACCESS = 140;
    private static final Duration STREAM_PAUSE = Duration.ofSeconds(5);

    private final McpSessions sessions;
    private final CallerAllowance allowance;
    private final RefusalAnswer refusals;
    private final CountDownLatch stopped = new CountDownLatch(1);

    SessionGate(McpSessions sessions, CallerAllowance allowance, RefusalAnswer refusals) {
        this.sessions = sessions;
        this.allowance = allowance;
        this.refusals = refusals;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, AFTER_ACCESS);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("mcp-sessions").start(this::endOld);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void check(RoutingContext call) {
        McpAddress address = McpAddress.of(call.normalizedPath());
        String session = call.request().getHeader(SESSION);
        HttpMethod method = call.request().method();
        if (address == McpAddress.ELSEWHERE) {
            call.next();
        } else if (address == McpAddress.BELOW) {
            refusals.answer(call, new Refusal.NotOffered());
        } else if (session == null) {
            if (method.equals(HttpMethod.POST)) {
                awaitNewSession(call);
            }
            call.next();
        } else if (!sessions.isCalled(session, owner(call))) {
            refusals.answer(call, new Refusal.UnknownSession());
        } else if (method.equals(HttpMethod.GET)) {
            follow(call, session);
        } else {
            if (method.equals(HttpMethod.DELETE)) {
                call.addEndHandler(done -> sessions.end(session));
            }
            call.next();
        }
    }

    /// What is opened with `call` belongs to who makes it.
    private void awaitNewSession(RoutingContext call) {
        call.addHeadersEndHandler(
                headers -> {
                    String opened = call.response().headers().get(SESSION);
                    if (opened != null) {
                        sessions.add(opened, owner(call), CurrentCaller.stillGood(call));
                    }
                });
    }

    private void follow(RoutingContext call, String session) {
        Optional<StreamPlace> free = allowance.stream(call);
        if (free.isEmpty()) {
            refusals.answer(call, new Refusal.TooMany(STREAM_PAUSE));
            return;
        }
        StreamPlace place = free.get();
        McpStream stream = new McpStream(place::isGood, ending(call.response()));
        call.addEndHandler(
                done -> {
                    place.close();
                    sessions.unfollow(session, stream);
                });
        sessions.follow(session, stream);
        call.next();
    }

    private static Runnable ending(HttpServerResponse response) {
        Context loop =
                Objects.requireNonNull(
                        Vertx.currentContext(), "calls are taken on a loop of Vert.x");
        return () ->
                loop.runOnContext(
                        now -> {
                            if (!response.ended() && !response.closed()) {
                                response.end();
                            }
                        });
    }

    private static @Nullable String owner(RoutingContext call) {
        return CurrentCaller.of(call).map(Caller::owner).orElse(null);
    }

    private void endOld() {
        try {
            while (!stopped.await(1, TimeUnit.SECONDS)) {
                endOldNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endOldNow() {
        try {
            sessions.endOld();
        } catch (RuntimeException e) {
            // The next round has another try: without it sessions would never end.
            LOG.error("MCP sessions that are over were not ended", e);
        }
    }
}
