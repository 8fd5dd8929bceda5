package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.json.Json;

/// The OpenAPI document, as it is served or as it stands in the file. What its operations share is
/// found at each of them.
final class ApiDocument {
    private static final Pattern SHARED =
            Pattern.compile("#/components/(parameters|responses|examples)/.*");
    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument served() throws IOException {
        return new ApiDocument(
                Json.mapper()
                        .readTree(
                                given().accept("application/json")
                                        .get("/q/openapi?format=json")
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .asString()));
    }

    static ApiDocument file() {
        try (InputStream file = ApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new ApiDocument(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The example `name` of what `operation` is sent.
    static String request(String operation, String name) {
        JsonNode value =
                file().operation(operation)
                        .node()
                        .at("/requestBody/content/application~1json/examples/" + name + "/value");
        assertThat(value.isObject()).as(operation + " " + name).isTrue();
        return value.toString();
    }

    JsonNode root() {
        return root;
    }

    JsonNode schemas() {
        return root.path("components").path("schemas");
    }

    Operation operation(String id) {
        return operations().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        whole(root.path("paths"))
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                method ->
                                                        operations.add(
                                                                new Operation(
                                                                        method.getKey()
                                                                                + " "
                                                                                + path.getKey(),
                                                                        method.getValue()))));
        return operations;
    }

    /// One operation, with its method and path.
    record Operation(String name, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        /// The media types and what is said on them: of the request, and of each answer.
        List<Body> bodies() {
            List<Body> bodies = new ArrayList<>();
            add(bodies, "request", node.path("requestBody"));
            node.path("responses")
                    .properties()
                    .forEach(answer -> add(bodies, answer.getKey(), answer.getValue()));
            return bodies;
        }

        private void add(List<Body> bodies, String status, JsonNode holder) {
            holder.path("content")
                    .properties()
                    .forEach(
                            type ->
                                    bodies.add(
                                            new Body(
                                                    id() + " " + status,
                                                    status,
                                                    type.getKey(),
                                                    type.getValue())));
        }
    }

    /// What is sent or answered in one media type.
    record Body(String name, String status, String type, JsonNode node) {
        boolean isJson() {
            return type.equals("application/json") || type.endsWith("+json");
        }

        boolean isBinary() {
            return node.path("schema").path("format").asText().equals("binary");
        }

        Iterable<Map.Entry<String, JsonNode>> examples() {
            return node.path("examples").properties();
        }
    }

    /// What of `value` does not fit `schema`. Properties that the schema does not name do not fit:
    /// a misspelt one would go unnoticed otherwise.
    List<String> misfits(JsonNode schema, JsonNode value) {
        ObjectNode strict = Json.mapper().createObjectNode();
        ObjectNode components = root.path("components").deepCopy();
        components
                .path("schemas")
                .forEach(
                        one -> {
                            if (one.has("properties") && !one.has("additionalProperties")) {
                                ((ObjectNode) one).put("additionalProperties", false);
                            }
                        });
        strict.set("components", components);
        strict.putArray("allOf").add(schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(strict)
                .validate(value)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /// `node` with what it shares with others in the place of each reference; schemas stay
    /// references.
    private JsonNode whole(JsonNode node) {
        String reference = node.path("$ref").asText();
        if (SHARED.matcher(reference).matches()) {
            JsonNode shared = root.at(reference.substring(1));
            assertThat(shared.isObject()).as(reference).isTrue();
            return whole(shared);
        }
        JsonNode copy = node;
        if (node.isObject()) {
            ObjectNode object = Json.mapper().createObjectNode();
            node.properties().forEach(one -> object.set(one.getKey(), whole(one.getValue())));
            copy = object;
        } else if (node.isArray()) {
            ArrayNode array = Json.mapper().createArrayNode();
            node.forEach(one -> array.add(whole(one)));
            copy = array;
        }
        return copy;
    }

    JsonNode reference(String schema) {
        return Json.mapper().createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }
}
