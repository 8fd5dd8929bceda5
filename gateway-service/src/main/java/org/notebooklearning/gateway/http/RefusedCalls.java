package org.notebooklearning.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.gateway.access.CallPath;
import org.notebooklearning.gateway.access.Refusal;
import org.notebooklearning.gateway.access.RefusalAnswer;

/// Answers calls that were refused: with a problem document, and a page that somebody has to sign
/// in for with the way there.
@Singleton
final class RefusedCalls implements RefusalAnswer {
    private static final List<String> FOR_PROGRAMS = List.of("/api", "/q", "/mcp");
    private static final long READ_TO_ITS_END = 64L << 10;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final MeterRegistry metrics;

    RefusedCalls(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void answer(RoutingContext call, Refusal refusal) {
        count(refusal);
        endRequest(call);
        HttpServerResponse response = call.response();
        String path = CallPath.of(call.request());
        response.putHeader("Cache-Control", "no-store");
        switch (refusal) {
            case Refusal.NotSignedIn nobody -> {
                if (isForPeople(call.request())) {
                    response.setStatusCode(302).putHeader("Location", login(call)).end();
                    return;
                }
                response.putHeader("WWW-Authenticate", "Bearer realm=\"notebook-learning\"");
            }
            case Refusal.TooMany many ->
                    response.putHeader("Retry-After", Long.toString(seconds(many.again())));
            case Refusal.Unavailable unknown ->
                    response.putHeader("Retry-After", Long.toString(seconds(PAUSE)));
            case Refusal.NoRoom full ->
                    response.putHeader("Retry-After", Long.toString(seconds(PAUSE)));
            case Refusal.NotAllowed learner -> {}
            case Refusal.CrossSite forged -> {}
            case Refusal.ForeignHost foreign -> {}
            case Refusal.UnknownSession unknown -> {}
            case Refusal.NotOffered older -> {}
            case Refusal.OddPath odd -> {}
            case Refusal.TooLarge large -> {}
            case Refusal.TooSlow slow -> response.putHeader("Connection", "close");
        }
        ProblemMapping.answer(call, problem(refusal, path));
    }

    /// The same for a call that reached its resource.
    Response response(Refusal refusal, String path) {
        count(refusal);
        Response.ResponseBuilder response =
                Response.fromResponse(problem(refusal, path).response());
        if (refusal instanceof Refusal.TooMany many) {
            response.header("Retry-After", null).header("Retry-After", seconds(many.again()));
        }
        if (refusal instanceof Refusal.TooLarge || refusal instanceof Refusal.TooSlow) {
            response.header("Connection", "close");
        }
        return response.build();
    }

    private void count(Refusal refusal) {
        metrics.counter("gateway.refusals", "kind", kind(refusal).word()).increment();
    }

    private static Problem problem(Refusal refusal, String path) {
        return Problem.of(kind(refusal), remedy(refusal), path);
    }

    private static ProblemKind kind(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotSignedIn nobody -> ProblemKind.UNAUTHENTICATED;
            case Refusal.Unavailable unknown -> ProblemKind.UNAVAILABLE;
            case Refusal.NotAllowed learner -> ProblemKind.FORBIDDEN;
            case Refusal.CrossSite forged -> ProblemKind.CROSS_SITE;
            case Refusal.ForeignHost foreign -> ProblemKind.FOREIGN_HOST;
            case Refusal.UnknownSession unknown -> ProblemKind.UNKNOWN_SESSION;
            case Refusal.NotOffered older -> ProblemKind.NOT_FOUND;
            case Refusal.OddPath odd -> ProblemKind.INVALID_REQUEST;
            case Refusal.TooLarge large -> ProblemKind.TOO_LARGE;
            case Refusal.TooSlow slow -> ProblemKind.TOO_SLOW;
            case Refusal.NoRoom full -> ProblemKind.UNAVAILABLE;
            case Refusal.TooMany many -> ProblemKind.TOO_MANY_REQUESTS;
        };
    }

    private static String remedy(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotSignedIn nobody ->
                    "Send a good token as Authorization: Bearer, or sign in at /login. An operator"
                            + " makes tokens with ./lesson token.";
            case Refusal.Unavailable unknown ->
                    "The database, which knows who is signed in, can not be reached now. Nothing is"
                            + " lost: send the same again in some seconds.";
            case Refusal.NotAllowed learner -> "Ask an operator, or for the role of one.";
            case Refusal.CrossSite forged ->
                    "A page of another site can change nothing here. Open the gateway's own page"
                            + " and do it there.";
            case Refusal.ForeignHost foreign ->
                    "Call it by 127.0.0.1 or localhost, or have its operator add "
                            + foreign.host()
                            + " to gateway.hosts.";
            case Refusal.UnknownSession unknown ->
                    "It is over, or was never yours. Open a new one with initialize.";
            case Refusal.NotOffered older ->
                    "MCP is spoken at /mcp alone, over Streamable HTTP. The older HTTP+SSE is not"
                            + " offered.";
            case Refusal.OddPath odd ->
                    "Write the path plainly: without ; and \\, without empty parts, . and .., and"
                            + " with percent signs only for characters that need them.";
            case Refusal.TooLarge large ->
                    "A request to this address has at most "
                            + large.limit()
                            + ". A lesson takes a file of "
                            + FieldLimits.FILE_MEBIBYTES
                            + " MiB, a notebook of "
                            + FieldLimits.NOTEBOOK_MEBIBYTES
                            + " MiB and a"
                            + " mebibyte of text. Send less, such as the pages that matter.";
            case Refusal.TooSlow slow ->
                    "Send it again over a faster connection, or send less, such as the pages that"
                            + " matter.";
            case Refusal.NoRoom full ->
                    "As many large requests are under way as can be. Nothing was kept of this one:"
                            + " send it again in some seconds.";
            case Refusal.TooMany many ->
                    "Wait %d seconds and send it again.".formatted(seconds(many.again()));
        };
    }

    /// The next call on this connection must not begin with the rest of this one.
    private static void endRequest(RoutingContext call) {
        HttpServerRequest request = call.request();
        String length = request.getHeader("Content-Length");
        boolean isLong =
                request.getHeader("Transfer-Encoding") != null
                        || (length != null && length.length() > 18)
                        || (length != null
                                && length.matches("[0-9]+")
                                && Long.parseLong(length) > READ_TO_ITS_END);
        if (isLong) {
            call.response().putHeader("Connection", "close");
        } else {
            request.resume();
        }
    }

    private static boolean isForPeople(HttpServerRequest request) {
        if (!request.method().name().equals("GET")) {
            return false;
        }
        String accept = request.getHeader("Accept");
        String path = CallPath.of(request);
        return (accept != null && accept.contains("text/html"))
                || FOR_PROGRAMS.stream()
                        .noneMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    private static String login(RoutingContext call) {
        String wanted = call.request().uri();
        return wanted.equals("/")
                ? "/login"
                : "/login?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
