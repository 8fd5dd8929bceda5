package org.notebooklearning.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// The OpenAPI document describes the routes of the running service, each and no other: methods and
/// paths, parameters with their types and defaults, and the media types that are taken and given.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class OpenApiRoutesTest {
    private static final String ANYTHING = "*/*";

    @Inject BeanManager beans;
    private ApiDocument document;
    private List<Route> routes;

    @BeforeEach
    void readBoth() throws Exception {
        document = ApiDocument.served();
        routes =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(Bean::getBeanClass)
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .distinct()
                        .flatMap(Route::of)
                        // The pages for people are not part of the described interface.
                        .filter(route -> route.name().contains(" /api/"))
                        .toList();
    }

    @Test
    void describesEveryRouteAndNoOther() {
        assertThat(routes).hasSizeGreaterThanOrEqualTo(20);
        assertThat(names(document.operations().stream().map(ApiDocument.Operation::name)))
                .isEqualTo(names(routes.stream().map(Route::name)));
        assertThat(document.operations())
                .extracting(ApiDocument.Operation::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void describesTheParametersOfEachRoute() {
        Set<String> described = new TreeSet<>();
        for (ApiDocument.Operation operation : document.operations()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                JsonNode schema = parameter.path("schema");
                described.add(
                        String.join(
                                " ",
                                operation.name(),
                                parameter.path("in").asText(),
                                parameter.path("name").asText(),
                                schema.path("type").asText(),
                                schema.path("default").asText()));
                if (parameter.path("in").asText().equals("path")) {
                    assertThat(parameter.path("required").asBoolean())
                            .as(operation.name())
                            .isTrue();
                }
            }
        }

        assertThat(described).isEqualTo(names(routes.stream().flatMap(Route::parameters)));
    }

    @Test
    void describesTheMediaTypesThatEachRouteTakes() {
        Set<String> described = new TreeSet<>();
        for (ApiDocument.Operation operation : document.operations()) {
            operation
                    .node()
                    .at("/requestBody/content")
                    .fieldNames()
                    .forEachRemaining(type -> described.add(operation.name() + " " + type));
        }

        assertThat(described).isEqualTo(names(routes.stream().flatMap(Route::taken)));
    }

    @Test
    void describesTheMediaTypesThatEachRouteGives() {
        Set<String> open =
                names(
                        routes.stream()
                                .filter(route -> route.given().equals(List.of(ANYTHING)))
                                .map(Route::name));
        Set<String> described = new TreeSet<>();
        for (ApiDocument.Operation operation : document.operations()) {
            operation.bodies().stream()
                    .filter(body -> body.status().startsWith("2"))
                    .map(body -> open.contains(operation.name()) ? ANYTHING : body.type())
                    .forEach(type -> described.add(operation.name() + " " + type));
        }

        assertThat(described)
                .isEqualTo(
                        names(
                                routes.stream()
                                        .flatMap(
                                                route ->
                                                        route.given().stream()
                                                                .map(
                                                                        type ->
                                                                                route.name()
                                                                                        + " "
                                                                                        + type))));
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    /// One method of a resource. Several can be of one name: they take or give other media types.
    private record Route(String name, Method method) {
        static Stream<Route> of(Class<?> resource) {
            return Arrays.stream(resource.getMethods())
                    .flatMap(
                            method ->
                                    Arrays.stream(method.getAnnotations())
                                            .map(Annotation::annotationType)
                                            .map(type -> type.getAnnotation(HttpMethod.class))
                                            .filter(java.util.Objects::nonNull)
                                            .map(http -> of(http, resource, method)));
        }

        private static Route of(HttpMethod http, Class<?> resource, Method method) {
            Path own = method.getAnnotation(Path.class);
            String path =
                    "/"
                            + resource.getAnnotation(Path.class).value()
                            + "/"
                            + (own == null ? "" : own.value());
            String plain = path.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
            return new Route(http.value().toLowerCase(Locale.ROOT) + " " + plain, method);
        }

        Stream<String> parameters() {
            return Arrays.stream(method.getParameters())
                    .filter(parameter -> place(parameter) != null)
                    .map(
                            parameter ->
                                    String.join(
                                            " ",
                                            name,
                                            place(parameter),
                                            type(parameter.getType()),
                                            standard(parameter)));
        }

        /// JSON where nothing else is said.
        Stream<String> taken() {
            boolean body = Arrays.stream(method.getParameters()).anyMatch(Route::isBody);
            Consumes consumes = method.getAnnotation(Consumes.class);
            Stream<String> types =
                    consumes == null ? Stream.of("application/json") : Stream.of(consumes.value());
            return body ? types.map(type -> name + " " + type) : Stream.empty();
        }

        List<String> given() {
            return List.of(method.getAnnotation(Produces.class).value());
        }

        private static boolean isBody(Parameter parameter) {
            return parameter.isAnnotationPresent(BeanParam.class)
                    || parameter.getType() == byte[].class;
        }

        /// Where it stands, and its name there; null for what is no parameter.
        private static @Nullable String place(Parameter parameter) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                return "path " + parameter.getAnnotation(PathParam.class).value();
            }
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                return "query " + parameter.getAnnotation(QueryParam.class).value();
            }
            if (parameter.isAnnotationPresent(HeaderParam.class)) {
                return "header " + parameter.getAnnotation(HeaderParam.class).value();
            }
            assertThat(isBody(parameter)).as("What is " + parameter + "?").isTrue();
            return null;
        }

        private static String type(Class<?> type) {
            if (type == boolean.class) {
                return "boolean";
            }
            return Collection.class.isAssignableFrom(type) ? "array" : "string";
        }

        private static String standard(Parameter parameter) {
            DefaultValue given = parameter.getAnnotation(DefaultValue.class);
            return given == null ? "" : given.value();
        }
    }
}
