package org.notebooklearning.gateway.intake;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.Set;
import org.notebooklearning.gateway.settings.GatewaySettings;

/// What the head of a call says of its body.
///
/// @param length in bytes; -1 where it is not said
record BodyHead(boolean isThere, long length) {
    private static final Set<String> WITHOUT = Set.of("GET", "HEAD", "OPTIONS");

    static BodyHead of(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length != null) {
            long bytes = bytes(length);
            return new BodyHead(bytes != 0, bytes);
        }
        // HTTP/2 needs no header to send a body.
        boolean unsaid =
                request.getHeader("Transfer-Encoding") != null
                        || (request.version() == HttpVersion.HTTP_2
                                && !WITHOUT.contains(request.method().name()));
        return new BodyHead(unsaid, -1);
    }

    /// The length to reckon with: what is not said may be all that is taken.
    long lengthIn(BodyKind kind) {
        return length < 0 ? kind.limit() : length;
    }

    /// How long the body may take to arrive.
    Duration longest(BodyKind kind, GatewaySettings.Bodies settings) {
        long perSecond = Math.max(1, settings.slowest().asLongValue());
        return settings.time().plusSeconds(lengthIn(kind) / perSecond);
    }

    private static long bytes(String length) {
        try {
            return Math.max(0, Long.parseLong(length));
        } catch (NumberFormatException e) {
            // Longer than any body, or nothing that the server itself lets through.
            return Long.MAX_VALUE;
        }
    }
}
