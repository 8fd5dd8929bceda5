package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.format.Upgrading.refused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.check.format.FileProblem.Kind;

@DisplayName("Files that are no notebook")
class RefusedNotebooksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | NOT_JSON | empty",
                "no json | NOT_JSON | line 1, column",
                "[] | NOT_AN_OBJECT | a list",
                "null | NOT_AN_OBJECT | null",
                "{} | MISSING | nbformat is missing",
                "{\"nbformat\": \"4\"} | WRONG_TYPE | whole number",
                "{\"nbformat\": 2} | TOO_OLD | nbformat 2",
                "{\"nbformat\": 1} | TOO_OLD | nbformat 1",
                "{\"nbformat\": 5} | TOO_NEW | nbformat 5",
                "{\"nbformat\": 1e30} | TOO_NEW | newer",
                "{\"nbformat\": 1e999999999} | TOO_NEW | newer",
                "{\"nbformat\": 1e99999999999} | NOT_JSON | line 1",
                "{\"nbformat\": 3} | MISSING | worksheets is missing",
                "{\"nbformat\": 4} | MISSING | cells is missing",
                "{\"nbformat\": 4, \"cells\": {}} | WRONG_TYPE | cells must be a list",
            })
    void whatIsNoNotebook(String json, Kind kind, String message) {
        FileProblem problem = refused(NotebookUpgrade.read(json));

        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.message()).contains(message);
        assertThat(problem.fix()).isNotBlank();
    }

    @Test
    void brokenJsonWithItsPlace() {
        FileProblem problem = refused(NotebookUpgrade.read("{\n \"cells\": [\n  oops\n ]\n}"));

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isBetween(3, 8);
        assertThat(problem.message()).contains("line 3").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"cells\": [}", "{\"a\": tru}", "{\"a\": \"b", "{", "[1 2]", "{\"a\" 1}"})
    void brokenJsonWithoutWhatTheLibrarySaysOfItself(String json) {
        assertThat(refused(NotebookUpgrade.read(json)).message())
                .doesNotContain("REDACTED", "Source", "Feature", "JsonParser");
    }

    @Test
    void nestingBeyondAllMeasure() {
        String deep = "[".repeat(200_000);

        assertThat(refused(NotebookUpgrade.read(deep)).kind()).isEqualTo(Kind.TOO_DEEP);
        assertThat(refused(NotebookUpgrade.read("{\"a\":".repeat(200_000))).kind())
                .isEqualTo(Kind.TOO_DEEP);
    }

    @Test
    void filesBeyondAllMeasure() {
        assertThat(refused(NotebookUpgrade.read(new byte[NotebookUpgrade.LARGEST_FILE + 1])))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE));
    }

    @Test
    void bytesThatAreNoText() {
        byte[] latin = "{\"a\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(NotebookUpgrade.read(latin)))
                .satisfies(
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(Kind.NOT_UTF8);
                            assertThat(problem.message()).contains("byte 7");
                        });
    }
}
