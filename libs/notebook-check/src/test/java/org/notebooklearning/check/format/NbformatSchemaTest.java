package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.inputs.TestInputs;

/// Ours beside nbformat's own JSON schema: the same files are valid.
class NbformatSchemaTest {
    private static final int CURRENT_MINOR = 5;
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "0",
                    "1",
                    "-1",
                    "4",
                    "5",
                    "1.0",
                    "1.5",
                    "18446744073709551615",
                    "true",
                    "\"x\"",
                    "\"\"",
                    "\"auto\"",
                    "\"a b\"",
                    "\"raw\"",
                    "[]",
                    "{}",
                    "[1]",
                    "[\"a\"]",
                    "[\"a\",\"a\"]",
                    "[\"a,b\"]",
                    "{\"a\":1}",
                    "{\"a\":\"b\"}");
    private static final List<String> MEMBERS =
            List.of("extra", "id", "name", "tags", "outputs", "attachments", "metadata", "format");

    private static @Nullable JsonSchema schema;

    @BeforeAll
    @BeforeContainer
    static void readSchema() throws IOException, InterruptedException {
        schema = Nbformat.schema();
    }

    @Property(tries = 10_000)
    void randomChangesAreJudgedAlike(
            @ForAll int place, @ForAll int member, @ForAll("values") String value) {
        JsonNode file = Json.read(NotebookStructureTest.VALID, JsonNode.class);
        change(file, place, member, value);

        assertJudgedAlike(file, "");
    }

    @Test
    void realFilesAreJudgedAlike() throws IOException {
        int compared = 0;
        for (Path path : TestInputs.notebooks()) {
            JsonNode file = tree(path);
            if (file.path("nbformat_minor").asInt() == CURRENT_MINOR) {
                assertJudgedAlike(file, path.toString());
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static JsonNode tree(Path path) throws IOException {
        return Json.read(Files.readString(path, StandardCharsets.UTF_8), JsonNode.class);
    }

    private static void assertJudgedAlike(JsonNode file, String name) {
        List<String> ours =
                NotebookStructure.problems(file).stream()
                        // No schema can say this.
                        .filter(problem -> !problem.endsWith("stands at another cell too"))
                        .toList();
        assertThat(ours.isEmpty())
                .as("%s %s: ours %s, the schema %s", name, file, ours, theirs(file))
                .isEqualTo(theirs(file).isEmpty());
    }

    private static List<String> theirs(JsonNode file) {
        return Objects.requireNonNull(schema).validate(file).stream()
                .map(Object::toString)
                .toList();
    }

    /// Puts `value` somewhere in, or takes something out where the value is empty.
    private static void change(JsonNode file, int place, int member, String value) {
        List<JsonNode> inner = new ArrayList<>();
        collect(file, inner);
        switch (inner.get(Math.floorMod(place, inner.size()))) {
            case ObjectNode object -> {
                List<String> names = new ArrayList<>(MEMBERS);
                for (Iterator<String> own = object.fieldNames(); own.hasNext(); ) {
                    names.add(own.next());
                }
                String name = names.get(Math.floorMod(member, names.size()));
                if (value.isEmpty()) {
                    object.remove(name);
                } else {
                    object.set(name, Json.read(value, JsonNode.class));
                }
            }
            case ArrayNode list ->
                    list.add(Json.read(value.isEmpty() ? "null" : value, JsonNode.class));
            default -> throw new IllegalStateException("Only lists and objects are collected");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
        }
        node.forEach(child -> collect(child, inner));
    }

    @Provide
    Arbitrary<String> values() {
        List<String> values = new ArrayList<>(VALUES);
        values.add("");
        return Arbitraries.of(values);
    }
}
