package org.notebooklearning.ingest.gateway;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a problem document of everything that goes wrong on the way through the interface.
@Singleton
final class ProblemMapping {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapping.class);
    private static final String NOTHING_HERE =
            "Lessons are at /api/lessons; what else there is stands in /q/openapi.";

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        return e.problem(uri.getPath()).response();
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

    @ServerExceptionMapper
    Response bug(RuntimeException e, UriInfo uri) {
        LOG.error("A call to {} failed", uri.getPath(), e);
        return framework(ProblemKind.INTERNAL_ERROR.status(), uri.getPath()).response();
    }

    /// Calls that end before they reach a resource: bodies that are too large, unknown paths.
    void install(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 413, 415}) {
            router.errorHandler(
                    status, call -> answer(call, framework(status, call.request().path())));
        }
    }

    static void answer(RoutingContext call, Problem problem) {
        if (!call.response().ended() && !call.response().headWritten()) {
            boolean page =
                    ProblemPages.wanted(call.request().path(), call.request().getHeader("Accept"));
            call.response()
                    .setStatusCode(problem.status())
                    .putHeader(
                            "Content-Type", page ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE)
                    .end(page ? ProblemPages.html(problem) : Json.text(problem));
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
                            "A PDF may have 50 MiB, a notebook 10 MiB, other fields together 1 MiB."
                                    + " Send less, such as the pages that matter.",
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
