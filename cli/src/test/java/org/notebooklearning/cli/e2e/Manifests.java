package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.notebooklearning.contracts.json.Json;

/// The resources of one overlay of deploy/kubernetes.
record Manifests(List<JsonNode> resources) {
    private static final Path FOLDER =
            Path.of(System.getProperty("project.root")).resolve("deploy/kubernetes");

    /// Those of these overlays, put together and checked by their schemas.
    static Map<String, Manifests> of(Path scratch, String... overlays) throws Exception {
        Path script =
                Files.writeString(
                        scratch.resolve("manifests.py"),
                        LockedPython.DEPLOY.script("manifests.py"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                LockedPython.DEPLOY.interpreter().toString(),
                                script.toString(),
                                FOLDER.toString()));
        command.addAll(List.of(overlays));
        Path out = scratch.resolve("manifests.json");
        Path said = scratch.resolve("manifests.txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(Redirect.to(said.toFile()))
                        .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        return read(out);
    }

    private static Map<String, Manifests> read(Path out) throws IOException {
        Map<String, Manifests> all = new java.util.TreeMap<>();
        Json.mapper()
                .readTree(Files.readAllBytes(out))
                .properties()
                .forEach(
                        overlay ->
                                all.put(
                                        overlay.getKey(),
                                        new Manifests(elements(overlay.getValue()).toList())));
        return all;
    }

    List<JsonNode> of(String kind) {
        return resources.stream().filter(one -> one.path("kind").asText().equals(kind)).toList();
    }

    JsonNode one(String kind, String name) {
        return of(kind).stream().filter(one -> name(one).equals(name)).findFirst().orElseThrow();
    }

    static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /// The one container of a deployment.
    static JsonNode container(JsonNode deployment) {
        assertThat(deployment.at("/spec/template/spec/containers")).hasSize(1);
        return deployment.at("/spec/template/spec/containers/0");
    }

    /// The names of all variables that the containers of a deployment have.
    List<String> variables(JsonNode deployment) {
        JsonNode container = container(deployment);
        List<String> names = new ArrayList<>();
        elements(container.path("env")).forEach(one -> names.add(one.path("name").asText()));
        elements(container.path("envFrom"))
                .map(one -> one.at("/configMapRef/name").asText())
                .forEach(
                        map ->
                                one("ConfigMap", map)
                                        .path("data")
                                        .properties()
                                        .forEach(entry -> names.add(entry.getKey())));
        return names;
    }

    /// The network policies whose selector means pods with these labels.
    List<JsonNode> policiesOf(JsonNode labels) {
        return of("NetworkPolicy").stream()
                .filter(policy -> selects(policy.at("/spec/podSelector"), labels))
                .toList();
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        boolean byLabels =
                selector.path("matchLabels").properties().stream()
                        .allMatch(one -> labels.path(one.getKey()).equals(one.getValue()));
        return byLabels
                && elements(selector.path("matchExpressions"))
                        .peek(one -> assertThat(one.path("operator").asText()).isEqualTo("In"))
                        .allMatch(
                                one ->
                                        elements(one.path("values"))
                                                .anyMatch(
                                                        labels.path(one.path("key").asText())
                                                                ::equals));
    }
}
