package org.notebooklearning.gateway.mcp;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Takes one message with each call. The library still reads lists of them, which the specification
/// had in 2025-03-26 alone: one call could ask for thousands of answers at the same time, and would
/// be counted as one.
@Singleton
final class OneMessage {
    private static final int AFTER_ARRIVAL = 120;
    private static final String SPACE = " \t\r\n";

    void install(@Observes Filters filters) {
        filters.register(OneMessage::check, AFTER_ARRIVAL);
    }

    private static void check(RoutingContext call) {
        if (McpAddress.of(call.normalizedPath()) == McpAddress.ENDPOINT
                && isList(call.body().buffer())) {
            RefusedMessage.answer(
                    call,
                    400,
                    "Send one message with each call. Lists of messages are no part of MCP since"
                            + " 2025-06-18.");
        } else {
            call.next();
        }
    }

    private static boolean isList(@Nullable Buffer body) {
        int first = 0;
        while (body != null && first < body.length() && SPACE.indexOf(body.getByte(first)) >= 0) {
            first++;
        }
        return body != null && first < body.length() && body.getByte(first) == '[';
    }
}
