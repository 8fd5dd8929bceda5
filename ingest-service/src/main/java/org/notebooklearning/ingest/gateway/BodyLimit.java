package org.notebooklearning.ingest.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Refuses bodies that say they are too large before they are sent, with a problem document; the
/// framework's own limit, which knows none, is left for those that do not say their length.
@Singleton
final class BodyLimit {
    private static final long LARGEST = 64L << 20;
    private static final int BEFORE_ALL_OTHERS = 1000;

    void install(@Observes Filters filters) {
        filters.register(BodyLimit::check, BEFORE_ALL_OTHERS);
    }

    private static void check(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (length(request) > LARGEST) {
            // What was sent all the same would be taken for the next call.
            call.response().putHeader("Connection", "close");
            ProblemMapping.answer(call, ProblemMapping.framework(413, request.path()));
        } else {
            call.next();
        }
    }

    private static long length(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            // The server itself refuses such a head.
            return 0;
        }
    }
}
