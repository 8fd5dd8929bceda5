package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// The OpenAPI document is served as it stands in its file, is complete, and what it shows is true
/// to its schemas.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class ApiDocumentTest {
    private static final Set<String> WITHOUT_CONTENT = Set.of("204", "304");
    private ApiDocument document;

    @BeforeEach
    void read() throws IOException {
        document = ApiDocument.served();
    }

    @Test
    void isServedAsTheFileStands() throws IOException {
        assertThat(document.root()).isEqualTo(numbersAsServed(ApiDocument.file().root()));
    }

    @ParameterizedTest
    @CsvSource({
        "/q/openapi, , application/yaml",
        "/q/openapi, application/json, application/json",
        "/q/openapi?format=json, , application/json",
        "/q/openapi?format=yaml, , application/yaml",
        "/q/openapi.json, , application/json",
        "/q/openapi.yaml, , application/yaml"
    })
    void comesInTheFormAskedFor(String address, @Nullable String accept, String type) {
        String served =
                given().accept(accept == null ? "*/*" : accept)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .contentType(startsWith(type))
                        .extract()
                        .asString();

        assertThat(served.startsWith("{")).isEqualTo(type.endsWith("json"));
        assertThat(served).contains("submitLesson");
    }

    @Test
    void describesEveryOperationAndParameter() {
        Set<String> tags = new HashSet<>();
        document.root().path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        List<String> missing = new ArrayList<>();
        for (ApiDocument.Operation operation : document.operations()) {
            for (String field : List.of("operationId", "summary", "description")) {
                if (operation.node().path(field).asText().isBlank()) {
                    missing.add(operation.name() + " " + field);
                }
            }
            if (!tags.contains(operation.node().path("tags").path(0).asText())) {
                missing.add(operation.name() + " tag");
            }
            for (JsonNode parameter : operation.node().path("parameters")) {
                String name = operation.name() + " " + parameter.path("name").asText();
                if (parameter.path("description").asText().isBlank()) {
                    missing.add(name + " description");
                }
                if (!parameter.has("example") && !parameter.has("examples")) {
                    missing.add(name + " example");
                }
            }
        }

        assertThat(document.operations()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(missing).isEmpty();
    }

    @Test
    void showsEveryAnswerWithSchemaAndExample() {
        List<String> missing = new ArrayList<>();
        for (ApiDocument.Operation operation : document.operations()) {
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(
                            answer -> {
                                String name = operation.name() + " " + answer.getKey();
                                if (answer.getValue().path("description").asText().isBlank()) {
                                    missing.add(name + " description");
                                }
                                if (answer.getValue().path("content").isEmpty()
                                        && !WITHOUT_CONTENT.contains(answer.getKey())) {
                                    missing.add(name + " content");
                                }
                            });
            for (ApiDocument.Body body : operation.bodies()) {
                String name = body.name() + " " + body.type();
                if (body.node().path("schema").isEmpty()) {
                    missing.add(name + " schema");
                }
                boolean form = body.type().equals("multipart/form-data");
                if (body.node().path("examples").isEmpty() && !body.isBinary() && !form) {
                    missing.add(name + " example");
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void answersEveryErrorWithProblemDocument() {
        List<String> others = new ArrayList<>();
        for (ApiDocument.Operation operation : document.operations()) {
            for (ApiDocument.Body body : operation.bodies()) {
                boolean error = body.status().matches("[45]..");
                boolean problem =
                        body.type().equals("application/problem+json")
                                && body.node().path("schema").equals(document.reference("Problem"));
                if (error != problem) {
                    others.add(body.name() + " " + body.type());
                }
                body.examples()
                        .forEach(
                                example -> {
                                    JsonNode status =
                                            example.getValue().path("value").path("status");
                                    if (error && !status.asText().equals(body.status())) {
                                        others.add(body.name() + " " + example.getKey());
                                    }
                                    if (error && !isOfItsKind(example.getValue().path("value"))) {
                                        others.add(body.name() + " of no kind");
                                    }
                                });
            }
        }

        assertThat(others).isEmpty();
    }

    @Test
    void showsExamplesThatFitTheirSchemas() {
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (ApiDocument.Operation operation : document.operations()) {
            for (ApiDocument.Body body : operation.bodies()) {
                for (var example : body.examples()) {
                    JsonNode value = example.getValue().path("value");
                    document.misfits(body.node().path("schema"), value)
                            .forEach(
                                    misfit ->
                                            wrong.add(
                                                    "%s %s: %s"
                                                            .formatted(
                                                                    body.name(),
                                                                    example.getKey(),
                                                                    misfit)));
                    examples++;
                }
            }
        }

        assertThat(examples).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsWhatDoesNotFit() throws IOException {
        JsonNode misspelt = Json.mapper().readTree("{\"topik\": \"RMSNorm\"}");

        assertThat(document.misfits(document.reference("LessonSubmission"), misspelt))
                .anyMatch(misfit -> misfit.contains("topik"))
                .anyMatch(misfit -> misfit.contains("topic'"));
    }

    @Test
    void describesEveryFactAsTheLogHoldsIt() throws IOException {
        Path golden =
                Path.of(System.getProperty("project.root"))
                        .resolve("libs/contracts/src/test/resources/golden");
        List<String> described = new ArrayList<>();
        try (Stream<Path> files = Files.list(golden)) {
            for (Path file :
                    files.filter(file -> file.getFileName().toString().startsWith("LessonEvent."))
                            .sorted()
                            .toList()) {
                JsonNode fact = Json.mapper().readTree(Files.readString(file));
                assertThat(document.misfits(document.reference("LessonFact"), fact))
                        .as(file.getFileName().toString())
                        .isEmpty();
                described.add(fact.path("type").asText());
            }
        }

        assertThat(described)
                .containsExactlyElementsOf(
                        Arrays.stream(LessonEvent.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .sorted()
                                .toList());
    }

    private static boolean isOfItsKind(JsonNode problem) {
        return Arrays.stream(ProblemKind.values())
                .anyMatch(
                        kind ->
                                kind.type().equals(problem.path("type").asText())
                                        && kind.title().equals(problem.path("title").asText())
                                        && kind.status() == problem.path("status").asInt());
    }

    /// As a reader of JSON holds them, which knows no other difference between numbers.
    private static JsonNode numbersAsServed(JsonNode file) throws IOException {
        return Json.mapper().readTree(file.toString());
    }
}
