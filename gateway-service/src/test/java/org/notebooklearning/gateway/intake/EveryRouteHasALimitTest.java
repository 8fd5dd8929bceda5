package org.notebooklearning.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.notebooklearning.gateway.engines.McpSession;
import org.notebooklearning.gateway.engines.RawCall;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// Walks all methods of all resources, and what is no resource: a body that is larger than what the
/// method takes is refused, whether it says its length or not.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class EveryRouteHasALimitTest {
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

    @TestFactory
    Stream<DynamicTest> refusesABodyThatSaysItIsTooLarge() throws Exception {
        List<Route> routes = routes();
        assertThat(routes).hasSizeGreaterThan(25);
        return routes.stream()
                .map(
                        route ->
                                DynamicTest.dynamicTest(
                                        route.toString(),
                                        () ->
                                                assertRefused(
                                                        route,
                                                        route.call(
                                                                "Content-Length: "
                                                                        + (route.kind().limit()
                                                                                + 1)))));
    }

    @TestFactory
    Stream<DynamicTest> refusesABodyThatTurnsOutTooLarge() throws Exception {
        return routes().stream()
                // What no resource reads is not kept: there its length alone is looked at.
                .filter(Route::isRead)
                .map(
                        route ->
                                DynamicTest.dynamicTest(
                                        route.toString(),
                                        () ->
                                                assertRefused(
                                                        route,
                                                        route.call("Transfer-Encoding: chunked")
                                                                .chunks(
                                                                        route.kind().limit()
                                                                                + 1))));
    }

    private static void assertRefused(Route route, RawCall sent) throws IOException {
        try (RawCall call = sent) {
            RawCall.Answer answer = call.answer();
            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.header("Connection")).as(answer.toString()).isEqualTo("close");
            assertThat(answer.body()).contains(route.kind().inWords()).hasSizeLessThan(2_000);
        }
    }

    private static List<Route> routes() throws Exception {
        List<Route> routes =
                new ArrayList<>(
                        List.of(
                                new Route(
                                        "POST",
                                        "/mcp",
                                        "application/json\r\n" + McpSession.header(),
                                        BodyKind.MESSAGE,
                                        true),
                                new Route(
                                        "POST",
                                        "/mcp",
                                        "application/json",
                                        BodyKind.DECISION,
                                        true),
                                outside("/mcp/messages/x"),
                                outside("/mcp/sse"),
                                outside("/q/metrics"),
                                outside("/q/openapi"),
                                outside("/q/health"),
                                outside("/app/app.css"),
                                outside("/elsewhere")));
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            for (java.nio.file.Path file : files.toList()) {
                String name = CLASSES.relativize(file).toString();
                if (name.endsWith("Resource.class")) {
                    routes.addAll(
                            of(
                                    Class.forName(
                                            name.substring(0, name.length() - 6)
                                                    .replace('/', '.'))));
                }
            }
        }
        return routes;
    }

    private static Route outside(String path) {
        return new Route("POST", path, "application/json", BodyKind.DECISION, false);
    }

    private static List<Route> of(Class<?> resource) {
        List<Route> routes = new ArrayList<>();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    routes.add(Route.of(http.value(), resource, method));
                }
            }
        }
        return routes;
    }

    /// @param isRead whether anything reads its body
    private record Route(
            String method, String path, String mediaType, BodyKind kind, boolean isRead) {
        static Route of(String http, Class<?> resource, Method method) {
            Path own = method.getAnnotation(Path.class);
            String path =
                    ("/" + resource.getAnnotation(Path.class).value())
                            + (own == null ? "" : "/" + own.value());
            Consumes consumes = method.getAnnotation(Consumes.class);
            Takes takes = method.getAnnotation(Takes.class);
            String plain = path.replaceAll("\\{[^}]*}", "x").replaceAll("/+", "/");
            return new Route(
                    http,
                    plain.length() > 1 ? plain.replaceAll("/$", "") : plain,
                    consumes == null ? "application/json" : consumes.value()[0],
                    takes == null ? BodyKind.DECISION : takes.value(),
                    true);
        }

        RawCall call(String length) throws IOException {
            return RawCall.to(
                    method + " " + path,
                    "Content-Type: " + mediaType + (kind == BodyKind.UPLOAD ? "; boundary=x" : ""),
                    "Accept: application/json, text/event-stream, */*;q=0.1",
                    length);
        }

        @Override
        public String toString() {
            return method
                    + " "
                    + path
                    + " ("
                    + mediaType.replaceAll("\\s.*", "")
                    + ", "
                    + kind.inWords()
                    + ")";
        }
    }
}
