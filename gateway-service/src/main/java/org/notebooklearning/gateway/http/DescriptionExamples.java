package org.notebooklearning.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;

/// What the OpenAPI document shows beside its annotations: the file `openapi/examples.json`. A test
/// holds every example against its schema.
final class DescriptionExamples {
    private final JsonNode file;

    private DescriptionExamples(JsonNode file) {
        this.file = file;
    }

    static DescriptionExamples read() {
        String path = "/openapi/examples.json";
        try (InputStream in = DescriptionExamples.class.getResourceAsStream(path)) {
            return new DescriptionExamples(
                    Json.mapper().readTree(Objects.requireNonNull(in, path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Examples of the answer `status` of `operation`, by media type and name.
    Map<String, Map<String, Object>> answers(@Nullable String operation, String status) {
        Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
        file.path("answers")
                .path(String.valueOf(operation))
                .path(status)
                .properties()
                .forEach(
                        type -> {
                            Map<String, Object> named = new LinkedHashMap<>();
                            type.getValue()
                                    .properties()
                                    .forEach(one -> named.put(one.getKey(), plain(one.getValue())));
                            answers.put(type.getKey(), named);
                        });
        return answers;
    }

    /// What can be wrong with a call of `operation` that is answered with `status`.
    List<ProblemKind> kinds(@Nullable String operation, int status) {
        JsonNode named =
                file.path("kinds").path(String.valueOf(operation)).path(String.valueOf(status));
        if (named.isArray()) {
            List<ProblemKind> kinds = new ArrayList<>();
            named.forEach(word -> kinds.add(kind(word.asText())));
            return kinds;
        }
        return Stream.of(ProblemKind.values())
                .filter(kind -> kind.status() == status)
                .limit(1)
                .toList();
    }

    /// A problem document of `kind`, as a call of `path` is answered with.
    Map<String, Object> problem(ProblemKind kind, String path) {
        JsonNode given = file.path("problems").path(kind.word());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", kind.type());
        problem.put("title", kind.title());
        problem.put("status", kind.status());
        problem.put("detail", given.path("detail").asText());
        problem.put("instance", path);
        if (given.has("errors")) {
            problem.put("errors", plain(given.path("errors")));
        }
        return problem;
    }

    /// What a parameter of this name is; null where its place says so.
    @Nullable String parameterDescription(String name) {
        return file.path("parameters").path(name).path("description").asText(null);
    }

    /// A value of a parameter of this name; null where there is none.
    @Nullable Object parameterExample(String name) {
        JsonNode example = file.path("parameters").path(name).path("example");
        return example.isMissingNode() ? null : plain(example);
    }

    private static ProblemKind kind(String word) {
        return Stream.of(ProblemKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Object plain(JsonNode node) {
        return Json.mapper().convertValue(node, Object.class);
    }
}
