package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.inputs.TestInputs;

@DisplayName("The format of a notebook's file")
class NotebookStructureTest {
    static final String VALID =
            """
            {"metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"},
                          "language_info": {"name": "python", "codemirror_mode": {"name": "x"}},
                          "title": "T", "authors": [{"name": "A"}], "orig_nbformat": 3, "own": 1},
             "nbformat": 4, "nbformat_minor": 5,
             "cells": [
               {"cell_type": "markdown", "id": "a", "metadata": {"tags": ["x", "y"], "name": "n"},
                "source": ["one", "two"], "attachments": {"p.png": {"image/png": "abc"}}},
               {"cell_type": "raw", "id": "b", "metadata": {"format": "text/html"}, "source": ""},
               {"cell_type": "code", "id": "c_-9", "execution_count": 1, "source": "1",
                "metadata": {"collapsed": true, "scrolled": "auto", "jupyter": {},
                             "execution": {"iopub.status.busy": "2024-01-01T00:00:00Z"}},
                "outputs": [
                  {"output_type": "stream", "name": "stdout", "text": ["a"]},
                  {"output_type": "display_data", "metadata": {},
                   "data": {"text/plain": "1", "application/vnd.x+json": {"a": 1},
                            "application/json": [1]}},
                  {"output_type": "execute_result", "execution_count": null, "metadata": {},
                   "data": {}},
                  {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["t"]}]}]}
            """;

    private static List<String> problems(String json) {
        return NotebookStructure.problems(Json.read(json, JsonNode.class));
    }

    private static List<String> problemsOf(String file) throws IOException {
        return problems(Files.readString(TestInputs.path(file)));
    }

    @Test
    void acceptsEveryMemberThatTheFormatKnows() {
        assertThat(problems(VALID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test4.ipynb",
                "test4.5.ipynb",
                "test4jupyter_metadata.ipynb",
                "test4jupyter_metadata_timings.ipynb",
            })
    void acceptsWhatNbformatAccepts(String file) throws IOException {
        assertThat(problemsOf("notebooks/nbformat-tests/tests__" + file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tests__invalid_unique_cell_id.ipynb | stands at another cell too",
                "tests__no_min_version.ipynb | nbformat_minor is missing",
                "tests__test2.ipynb | nbformat must be 4",
                "tests__test3_no_min_version.ipynb | nbformat must be 4",
                "tests__test3_no_worksheets.ipynb | nbformat must be 4",
                "tests__v4_5_invalid_metadata.ipynb | metadata.kernelspec must be an object",
                // Valid as version 3, which is not what is written here.
                "tests__test3.ipynb | nbformat must be 4",
            })
    void refusesWhatNbformatRefuses(String file, String problem) throws IOException {
        assertThat(problemsOf("notebooks/nbformat-tests/" + file))
                .anyMatch(found -> found.contains(problem));
    }

    @Test
    void namesEveryPlaceOfBadMetadata() throws IOException {
        assertThat(problemsOf("notebooks/nbformat-tests/tests__v4_5_invalid_metadata.ipynb"))
                .containsExactlyInAnyOrder(
                        "metadata.kernelspec must be an object",
                        "metadata.authors must be a list",
                        "cells[0].metadata.collapsed must be true or false",
                        "cells[0].metadata.scrolled must be true, false or 'auto'",
                        "cells[0].metadata.name must be text",
                        "cells[0].metadata.tags must be a list of different texts, no commas",
                        "cells[0].metadata.jupyter must be an object",
                        "cells[0].metadata.execution must be an object");
    }

    @Test
    void aFileOfANewerVersionHasMembersThatAreNotKnown() throws IOException {
        assertThat(problemsOf("notebooks/nbformat-tests/tests__test4plus.ipynb"))
                .contains(
                        "extra is not a member that the format knows here",
                        "cells[3].future is not a member that the format knows here",
                        "cells[9].cell_type must be markdown, code or raw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samples/nbformat-invalid.ipynb | source is missing",
                "samples/nbformat-v4_5_no_cell_id.ipynb | id is missing",
                "notebooks/nbclient-tests/tests__files__Output.ipynb | name is missing",
                "notebooks/nbgrader/nbgrader__tests__preprocessors__files__submitted-grade-cell-type"
                        + "-changed.ipynb | execution_count is not a member",
            })
    void findsWhatIsWrongInRealFiles(String file, String problem) throws IOException {
        assertThat(problemsOf(file)).anyMatch(found -> found.contains(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/cells/0 | id | \"a b\" | cells[0].id must be 1 to 64 letters",
                "/cells/0 | id | \"\" | cells[0].id must be 1 to 64 letters",
                "/cells/0 | id | 5 | cells[0].id must be 1 to 64 letters",
                "/cells/0 | id | \"b\" | stands at another cell too",
                "/cells/0 | source | [1] | cells[0].source must be text or a list of texts",
                "/cells/0 | outputs | [] | cells[0].outputs is not a member",
                "/cells/0 | cell_type | \"heading\" | cells[0].cell_type must be",
                "/cells/0 | metadata | null | cells[0].metadata must be an object",
                "/cells/0 | attachments | [] | cells[0].attachments must be an object",
                "/cells/0/metadata | tags | [\"x\", \"x\"] | tags must be a list of different texts",
                "/cells/0/metadata | tags | [\"x,y\"] | tags must be a list of different texts",
                "/cells/0/attachments | p.png | {\"image/png\": 1} | image/png must be text",
                "/cells/1/metadata | format | 1 | cells[1].metadata.format must be text",
                "/cells/2 | execution_count | -1 | execution_count must be null or a whole number",
                "/cells/2 | execution_count | 1.0 | execution_count must be null or a whole number",
                "/cells/2 | execution_count | \"1\" | execution_count must be null or a whole",
                "/cells/2 | attachments | {} | cells[2].attachments is not a member",
                "/cells/2 | outputs | {} | cells[2].outputs must be a list",
                "/cells/2 | outputs | [1] | cells[2].outputs[0] must be an object",
                "/cells/2/metadata/execution | x | 1 | metadata.execution.x must be text",
                "/cells/2/outputs/0 | output_type | \"pyout\" | output_type must be execute_result",
                "/cells/2/outputs/0 | text | 1 | outputs[0].text must be text or a list",
                "/cells/2/outputs/0 | extra | 1 | outputs[0].extra is not a member",
                "/cells/2/outputs/1/data | text/html | {} | text/html must be text",
                "/cells/2/outputs/3 | traceback | [1] | traceback must be a list of texts",
                "'' | nbformat | 4.5 | nbformat must be 4",
                "'' | nbformat_minor | \"5\" | nbformat_minor must be a whole number",
                "'' | extra | 1 | extra is not a member",
                "'' | cells | {} | cells must be a list",
                "/metadata | kernelspec | {\"name\": \"p\"} | kernelspec.display_name is missing",
                "/metadata | language_info | {} | language_info.name is missing",
                "/metadata | orig_nbformat | 0 | orig_nbformat must be a whole number",
            })
    void findsEachThingThatIsWrong(String at, String member, String value, String problem) {
        JsonNode root = Json.read(VALID, JsonNode.class);
        ((ObjectNode) root.at(at)).set(member, Json.read(value, JsonNode.class));

        assertThat(NotebookStructure.problems(root)).anyMatch(found -> found.contains(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | cells",
                "'' | metadata",
                "'' | nbformat",
                "/cells/2 | outputs",
                "/cells/2 | execution_count",
                "/cells/2 | id",
                "/cells/2/outputs/1 | metadata",
                "/cells/2/outputs/2 | execution_count",
                "/cells/2/outputs/3 | evalue",
            })
    void findsEachThingThatIsMissing(String at, String member) {
        JsonNode root = Json.read(VALID, JsonNode.class);
        ((ObjectNode) root.at(at)).remove(member);

        assertThat(NotebookStructure.problems(root))
                .anyMatch(found -> found.endsWith(member + " is missing"));
    }

    @Test
    void idsAreNotKnownBeforeFormat45() {
        JsonNode root = Json.read(VALID, JsonNode.class);
        ((ObjectNode) root).put("nbformat_minor", 4);

        assertThat(NotebookStructure.problems(root))
                .anyMatch(found -> found.contains("came with format 4.5"));
    }

    @Test
    void idsAreKnownInEveryVersionAfterFormat45() {
        JsonNode root = Json.read(VALID, JsonNode.class);
        ((ObjectNode) root).put("nbformat_minor", new BigInteger("18446744073709551615"));

        assertThat(NotebookStructure.problems(root)).isEmpty();
    }

    @Test
    void aFileMustHoldAnObject() {
        assertThat(problems("[]")).containsExactly("The file must hold one JSON object");
    }
}
