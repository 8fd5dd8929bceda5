package org.notebooklearning.gateway.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.gateway.pages.ProblemPage;

/// Shows problems to people as a page: to browsers that asked for a page, and for addresses that
/// are no part of the interface. Everybody else gets the document.
final class ProblemPages {
    /// Where programs ask, and what pages are made of.
    private static final List<String> NO_PAGES = List.of("/api", "/q", "/mcp", "/app");

    private static final String NO_STORE = "no-store";

    @ServerResponseFilter
    void asPage(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null
                && type.isCompatible(MediaType.valueOf(Problem.MEDIA_TYPE))
                && response.getEntity() instanceof byte[] document
                && wanted(
                        request.getUriInfo().getPath(),
                        request.getHeaderString(HttpHeaders.ACCEPT))) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
            response.setEntity(
                    html(Json.read(document, Problem.class), request.getMethod()),
                    null,
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    /// Whether who asked for `path` and accepts `accept` is shown a page.
    static boolean wanted(String path, @Nullable String accept) {
        return accept != null
                && accept.contains(MediaType.TEXT_HTML)
                && NO_PAGES.stream()
                        .noneMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }

    /// The page about `problem` with a call of `method`.
    static String html(Problem problem, String method) {
        return new ProblemPage(
                        problem.status(),
                        problem.title(),
                        problem.detail(),
                        problem.instance(),
                        problem.status() == ProblemKind.UNAVAILABLE.status()
                                && method.equals("GET"))
                .render();
    }
}
