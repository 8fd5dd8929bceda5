package org.notebooklearning.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.inputs.TestInputs;

/// What SARIF 2.1.0 demands, by its own schema, and what code hosts demand beyond it.
class FindingSarifTest {
    private static final String NOTEBOOK =
            """
            {"cells": [
              {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "See Part 2."},
              {"cell_type": "markdown", "id": "b", "metadata": {}, "source": [
                "One\\rline\\n",
                "See Part 2."]},
              {"cell_type": "code", "id": "c", "metadata": {}, "source": "nowhere",
               "outputs": [], "execution_count": null}],
             "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """;
    private static JsonSchema schema;
    @TempDir private Path folder;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream json =
                FindingSarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(Json.mapper().readTree(json));
        }
    }

    @Test
    void validWhateverWasChecked() throws IOException {
        List<Path> files =
                List.of(
                        write("good.ipynb", NOTEBOOK),
                        write("empty.ipynb", ""),
                        write("half.ipynb", NOTEBOOK.substring(0, 200)),
                        write("old.ipynb", "{\"nbformat\": 3, \"worksheets\": []}"),
                        Files.write(
                                folder.resolve("bytes.ipynb"),
                                new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 1, 2, 3, 4}));

        JsonNode log = log(files);

        assertThat(schema.validate(log)).isEmpty();
        assertThat(log.at("/runs/0/results").size()).isGreaterThan(files.size());
    }

    @Test
    void validOnRealNotebooks() throws IOException {
        JsonNode log = log(NotebookFiles.under(List.of(TestInputs.path("notebooks"))));

        assertThat(schema.validate(log)).isEmpty();
        log.at("/runs/0/results").forEach(result -> assertShowable(log, result));
    }

    @Test
    void theSchemaRefusesWhatIsNoLog() throws IOException {
        JsonNode log = log(List.of(write("a.ipynb", NOTEBOOK)));
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        log.at("/runs/0/results/0/locations/0/physicalLocation/region"))
                .put("startLine", 0);

        assertThat(schema.validate(log)).isNotEmpty();
    }

    @Test
    void everyRuleSaysWhatItIsAndWhereHelpIs() throws IOException {
        for (JsonNode rule : log(List.of()).at("/runs/0/tool/driver/rules")) {
            assertThat(rule.path("id").asText()).matches("NL\\d{3}");
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/fullDescription/text").asText()).endsWith(".");
            assertThat(rule.at("/help/text").asText()).contains(rule.path("id").asText());
        }
    }

    @Test
    void fingerprintsTellFindingsApartAndOutliveOtherCells() throws IOException {
        Path file = write("a.ipynb", NOTEBOOK);
        List<String> before = fingerprints(file);
        String other =
                "{\"cell_type\": \"raw\", \"id\": \"z\", \"metadata\": {}, \"source\": \"\"},";
        write("a.ipynb", NOTEBOOK.replace("{\"cells\": [", "{\"cells\": [\n" + other));

        assertThat(before).doesNotHaveDuplicates().hasSizeGreaterThan(3);
        assertThat(fingerprints(file)).isEqualTo(before);
    }

    @Test
    void namesOfFilesAreEncoded() throws IOException {
        JsonNode log =
                log(
                        List.of(
                                write("50 % of #1?.ipynb", NOTEBOOK),
                                write("a:b.ipynb", NOTEBOOK),
                                write("ä/ü.ipynb", NOTEBOOK)));

        List<String> uris = new ArrayList<>();
        log.findValuesAsText("uri").stream().distinct().forEach(uris::add);
        assertThat(uris)
                .containsExactly(
                        "50%20%25%20of%20%231%3F.ipynb", "a%3Ab.ipynb", "%C3%A4/%C3%BC.ipynb");
    }

    @Test
    void linesAreThoseOfTheFileWhereverJupyterSplitThem() throws IOException {
        JsonNode log = log(List.of(write("a.ipynb", NOTEBOOK)), "NL005");

        assertThat(log.findValues("startLine")).extracting(JsonNode::asInt).containsExactly(2, 5);
    }

    private static void assertShowable(JsonNode log, JsonNode result) {
        JsonNode rule = log.at("/runs/0/tool/driver/rules").path(result.path("ruleIndex").asInt());
        assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
        assertThat(result.path("level").asText()).isIn("error", "warning");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/region/startLine").asInt()).isPositive();
        URI uri = URI.create(place.at("/artifactLocation/uri").asText());
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getRawPath()).doesNotStartWith("/").doesNotContain("\\");
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                .matches("[0-9a-f]{16}:\\d+");
    }

    private List<String> fingerprints(Path file) throws IOException {
        return log(List.of(file)).findValuesAsText("primaryLocationLineHash");
    }

    private JsonNode log(List<Path> files) throws IOException {
        return log(files, "NL");
    }

    private JsonNode log(List<Path> files, String rules) throws IOException {
        NotebookChecker checker = new NotebookChecker(rule -> rule.startsWith(rules));
        List<CheckedFile> checked = new ArrayList<>();
        for (Path file : files) {
            checked.add(checker.check(file));
        }
        boolean here = files.stream().allMatch(file -> file.startsWith(folder));
        return Json.read(
                FindingSarif.of(checked, here ? folder : TestInputs.path("notebooks")),
                JsonNode.class);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
