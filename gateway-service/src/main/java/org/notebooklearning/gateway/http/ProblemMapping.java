package org.notebooklearning.gateway.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.gateway.access.CallPath;
import org.notebooklearning.gateway.access.RefusedCallException;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a problem document of everything that goes wrong on the way through the interface.
@Singleton
final class ProblemMapping {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapping.class);
    private static final Set<Integer> STATUSES = Set.of(400, 404, 405, 413, 415);
    private static final String NOTHING_HERE =
            "Lessons are at /api/lessons; what else there is stands in /q/openapi.";

    private final Provider<RefusedCalls> refusals;

    ProblemMapping(Provider<RefusedCalls> refusals) {
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        return e.problem(uri.getPath()).response();
    }

    @ServerExceptionMapper
    Response refused(RefusedCallException e, UriInfo uri) {
        return refusals.get().response(e.refusal(), uri.getPath());
    }

    @ServerExceptionMapper
    Response unavailable(UnavailableException e, UriInfo uri) {
        LOG.warn("Told a caller to come again: {}", e.getMessage());
        return Problem.of(
                        ProblemKind.UNAVAILABLE,
                        e.getMessage() + ". Nothing is lost: send the same again in some seconds.",
                        uri.getPath())
                .response();
    }

    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return e.getResponse();
        }
        return framework(status, uri.getPath()).response();
    }

    /// A body that ended too early, or never came.
    @ServerExceptionMapper
    Response unread(IOException e, UriInfo uri) {
        LOG.debug("The body of a call to {} can not be read", uri.getPath(), e);
        return framework(Response.Status.BAD_REQUEST.getStatusCode(), uri.getPath()).response();
    }

    @ServerExceptionMapper
    Response bug(RuntimeException e, UriInfo uri) {
        Optional<SenderFault> fault = SenderFault.of(e);
        if (fault.isPresent()) {
            LOG.debug("A call to {} can not be read", uri.getPath(), e);
            return Problem.of(ProblemKind.INVALID_REQUEST, fault.get().remedy(), uri.getPath())
                    .response();
        }
        LOG.error("A call to {} failed", uri.getPath(), e);
        return framework(ProblemKind.INTERNAL_ERROR.status(), uri.getPath()).response();
    }

    /// Calls that end before they reach a resource: bodies that are too large, unknown paths.
    void install(@Observes Router router) {
        STATUSES.forEach(
                status ->
                        router.errorHandler(
                                status,
                                call ->
                                        answer(
                                                call,
                                                framework(status, CallPath.of(call.request())))));
        // The framework's own handler stands after this one and says nothing but the status.
        router.route().failureHandler(ProblemMapping::failed);
    }

    private static void failed(RoutingContext call) {
        if (call.failure() == null && STATUSES.contains(call.statusCode())) {
            answer(call, framework(call.statusCode(), CallPath.of(call.request())));
        } else {
            call.next();
        }
    }

    static void answer(RoutingContext call, Problem problem) {
        if (!call.response().ended() && !call.response().headWritten()) {
            boolean page =
                    ProblemPages.wanted(
                            CallPath.of(call.request()), call.request().getHeader("Accept"));
            if (problem.status() == ProblemKind.TOO_LARGE.status()) {
                // What was sent all the same would be taken for the next call.
                call.response().putHeader("Connection", "close");
            }
            call.response()
                    .setStatusCode(problem.status())
                    .putHeader(
                            "Content-Type", page ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE)
                    .end(
                            page
                                    ? ProblemPages.html(problem, call.request().method().name())
                                    : Json.text(problem));
        }
    }

    static Problem framework(int status, String path) {
        return switch (status) {
            case 404 -> Problem.of(ProblemKind.NOT_FOUND, NOTHING_HERE, path);
            case 405 ->
                    Problem.of(
                            ProblemKind.METHOD_NOT_ALLOWED,
                            "The methods of each address stand in /q/openapi.",
                            path);
            case 406 ->
                    Problem.of(
                            ProblemKind.NOT_ACCEPTABLE,
                            "Ask for a media type that this address has; they stand in /q/openapi.",
                            path);
            case 413 ->
                    Problem.of(
                            ProblemKind.TOO_LARGE,
                            "A file may have "
                                    + FieldLimits.FILE_MEBIBYTES
                                    + " MiB, a notebook "
                                    + FieldLimits.NOTEBOOK_MEBIBYTES
                                    + " MiB, all other fields together a mebibyte, a message of MCP 24 MiB, the first of a session"
                                    + " 64 KiB. Send less, such as the pages that matter.",
                            path);
            case 415 ->
                    Problem.of(
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            "Send application/json, or multipart/form-data with a file.",
                            path);
            default ->
                    status < 500
                            ? Problem.of(
                                    ProblemKind.INVALID_REQUEST,
                                    "The request can not be read. /q/openapi says what is taken.",
                                    path)
                            : Problem.of(
                                    ProblemKind.INTERNAL_ERROR,
                                    "This is a bug. The service's log says more; please report it.",
                                    path);
        };
    }
}
