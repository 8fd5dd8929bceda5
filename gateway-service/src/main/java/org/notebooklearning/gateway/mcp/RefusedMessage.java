package org.notebooklearning.gateway.mcp;

import io.vertx.ext.web.RoutingContext;
import org.notebooklearning.contracts.json.Json;

/// The answer to a message that goes no further, in the words of JSON-RPC.
final class RefusedMessage {
    private static final int INVALID_REQUEST = -32600;

    private RefusedMessage() {}

    static void answer(RoutingContext call, int status, String words) {
        if (!call.request().isEnded()) {
            // What is sent all the same would be taken for the next call.
            call.response().putHeader("Connection", "close");
        }
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Json.text(new Answer("2.0", new Fault(INVALID_REQUEST, words))));
    }

    /// A JSON-RPC error that answers no message in particular.
    private record Answer(String jsonrpc, Fault error) {}

    private record Fault(int code, String message) {}
}
