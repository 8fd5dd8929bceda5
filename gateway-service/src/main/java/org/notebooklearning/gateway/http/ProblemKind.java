package org.notebooklearning.gateway.http;

import java.util.Locale;

/// What can be wrong with a call. Each kind has a paragraph in the API's documentation, which its
/// type leads to.
enum ProblemKind {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "Say who you are"),
    FORBIDDEN(403, "This is for operators"),
    CROSS_SITE(403, "Another site sent this"),
    FOREIGN_HOST(403, "This is not a name of the gateway"),
    UNKNOWN_LESSON(404, "There is no such lesson"),
    UNKNOWN_DEAD_LETTER(404, "There is no such dead letter"),
    UNKNOWN_SESSION(404, "There is no such MCP session"),
    NOT_FOUND(404, "There is nothing at this address"),
    NOT_READY(404, "The lesson does not have this yet"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "There is no such representation"),
    TOO_SLOW(408, "The request took too long to arrive"),
    WRONG_STATE(409, "The lesson is not in a state for this"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request's media type is not taken here"),
    KEY_TAKEN(422, "The idempotency key was used for another request"),
    TOO_MANY_REQUESTS(429, "That was one too many"),
    INTERNAL_ERROR(500, "Something is wrong in the service"),
    UNAVAILABLE(503, "The service can not do this now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /// The name as it stands in the problem's type.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String type() {
        return "/docs/api.md#" + word();
    }
}
