package org.notebooklearning.gateway.access;

import io.vertx.core.http.HttpServerRequest;

/// The path that a call is sent to.
public final class CallPath {
    private CallPath() {}

    /// The path; empty for calls that are sent to none, such as `OPTIONS *`, which no address
    /// takes.
    public static String of(HttpServerRequest request) {
        String path = request.path();
        return path == null ? "" : path;
    }
}
