package org.notebooklearning.gateway.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.gateway.lessons.Violation;

/// A problem document after RFC 9457.
///
/// @param detail what happened and what to do about it
/// @param instance the path of the call
/// @param errors what is wrong with single fields; null where the problem is not about fields
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<Violation> errors) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final int SECONDS_TO_WAIT = 5;

    static Problem of(ProblemKind kind, String detail, String instance) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, null);
    }

    Problem with(List<Violation> violations) {
        return new Problem(type, title, status, detail, instance, List.copyOf(violations));
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status)
                        .type(MediaType.valueOf(MEDIA_TYPE))
                        .entity(Json.bytes(this));
        if (status == ProblemKind.UNAVAILABLE.status()
                || status == ProblemKind.TOO_MANY_REQUESTS.status()) {
            response.header("Retry-After", SECONDS_TO_WAIT);
        }
        return response.build();
    }
}
