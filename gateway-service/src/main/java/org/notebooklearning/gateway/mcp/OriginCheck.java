package org.notebooklearning.gateway.mcp;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.intake.BodyKind;

/// Keeps web pages of other origins from talking to `/mcp`, also where a name of theirs leads to
/// this machine, as the specification of the Streamable HTTP transport demands (2025-06-18,
/// "Security Warning"); and bounds what one message may hold.
@Singleton
final class OriginCheck {
    private static final int BEFORE_OTHERS = 990;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    void install(@Observes Filters filters) {
        filters.register(OriginCheck::check, BEFORE_OTHERS);
    }

    private static void check(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (McpAddress.of(call.normalizedPath()) == McpAddress.ELSEWHERE) {
            call.next();
        } else if (!isFromHere(request)) {
            RefusedMessage.answer(
                    call,
                    403,
                    "Web pages of other origins may not call this address. Programs send no Origin"
                            + " header.");
        } else if (isTooLarge(request.getHeader("Content-Length"))) {
            RefusedMessage.answer(
                    call, 413, "A message has at most 24 MiB. A notebook to check has at most 10.");
        } else {
            call.next();
        }
    }

    private static boolean isFromHere(HttpServerRequest request) {
        return fromHere(
                request.getHeader("Origin"), request.getHeader("Host"), isLoopback(request));
    }

    /// Whether a page of this service called, or no page at all. A page whose name was made to
    /// lead to this machine calls that name its host, too: over loopback, only the names of
    /// loopback count.
    static boolean fromHere(@Nullable String origin, @Nullable String host, boolean loopback) {
        if (origin == null) {
            return true;
        }
        try {
            URI page = URI.create(origin);
            return page.getRawAuthority() != null
                    && page.getHost() != null
                    && page.getRawAuthority().equalsIgnoreCase(host)
                    && (!loopback || LOOPBACK.contains(page.getHost().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            // No address at all.
            return false;
        }
    }

    private static boolean isLoopback(HttpServerRequest request) {
        SocketAddress here = request.localAddress();
        String address = here == null ? null : here.hostAddress();
        return address == null || address.startsWith("127.") || address.endsWith(":1");
    }

    private static boolean isTooLarge(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > BodyKind.MESSAGE.limit();
        } catch (NumberFormatException e) {
            // The server itself refuses such a head.
            return false;
        }
    }
}
