package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.SamplingRequest;
import io.quarkiverse.mcp.server.runtime.ResponseHandlers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks clients to have their models write, and takes their replies. A reply counts where it comes
/// in the session that was asked, and a refusal counts at once. The library numbers what it asks in
/// one row for all sessions, takes a reply from whoever knows the number, and hears no refusals.
/// So replies are taken here, before they come to it.
@Singleton
final class SampledReplies {
    private static final Logger LOG = LoggerFactory.getLogger(SampledReplies.class);

    // The session is known to be the caller's at 140, and the message has arrived at 120.
    private static final int AFTER_SESSION = 110;
    private static final int ACCEPTED = 202;
    private static final String SESSION = "Mcp-Session-Id";

    /// Numbers that others may have asked with since the last time.
    private static final int OTHERS = 10_000;

    private final ResponseHandlers library;
    private final Map<Asked, CompletableFuture<JsonObject>> awaited = new ConcurrentHashMap<>();
    private final ReentrantLock numbering = new ReentrantLock();
    private long last;

    SampledReplies(ResponseHandlers library) {
        this.library = library;
    }

    /// @param number of the request, as the client is told it
    private record Asked(String session, long number) {}

    void install(@Observes Filters filters) {
        filters.register(this::check, AFTER_SESSION);
    }

    /// Sends `request` to the client of `session`; the message that it replies with. Who no longer
    /// waits for that cancels it.
    CompletableFuture<JsonObject> ask(String session, SamplingRequest request) {
        CompletableFuture<JsonObject> reply = new CompletableFuture<>();
        numbering.lock();
        try {
            request.send()
                    .subscribe()
                    .with(_ -> {}, late -> LOG.debug("The library forgets what it asked", late));
            Asked asked = new Asked(session, number());
            awaited.put(asked, reply);
            var _ = reply.whenComplete((_, _) -> awaited.remove(asked, reply));
            return reply;
        } finally {
            numbering.unlock();
        }
    }

    /// The number under which the library asked just now: the first new one that it knows.
    private long number() {
        for (long number = last + 1; number <= last + OTHERS; number++) {
            if (library.hasHandler(number)) {
                last = number;
                return number;
            }
        }
        throw new IllegalStateException("The library numbers what it asks in another way");
    }

    private void check(RoutingContext call) {
        String session = call.request().getHeader(SESSION);
        JsonObject message = session == null ? null : message(call, session);
        Optional<CompletableFuture<JsonObject>> reply =
                session == null || message == null
                        ? Optional.empty()
                        : awaited(session, message.getValue("id"));
        if (message == null || reply.isEmpty()) {
            call.next();
            return;
        }
        reply.get().complete(message);
        call.response().setStatusCode(ACCEPTED).end();
    }

    /// The message of `call` where it may be a reply that is waited for, else null.
    private @Nullable JsonObject message(RoutingContext call, String session) {
        Buffer body = call.body().buffer();
        if (body == null
                || !call.request().method().equals(HttpMethod.POST)
                || McpAddress.of(call.normalizedPath()) != McpAddress.ENDPOINT
                || awaited.keySet().stream().noneMatch(asked -> asked.session.equals(session))) {
            return null;
        }
        try {
            JsonObject message = new JsonObject(body);
            boolean isReply = message.containsKey("result") || message.containsKey("error");
            return isReply ? message : null;
        } catch (DecodeException e) {
            LOG.debug("The library says what is wrong with it", e);
            return null;
        }
    }

    private Optional<CompletableFuture<JsonObject>> awaited(String session, @Nullable Object id) {
        if (!(id instanceof Number) && !(id instanceof String)) {
            return Optional.empty();
        }
        // A reply may be there before who asked knows the number.
        numbering.lock();
        try {
            return awaited.entrySet().stream()
                    .filter(one -> one.getKey().session.equals(session))
                    .filter(one -> Long.toString(one.getKey().number).equals(id.toString()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        } finally {
            numbering.unlock();
        }
    }
}
