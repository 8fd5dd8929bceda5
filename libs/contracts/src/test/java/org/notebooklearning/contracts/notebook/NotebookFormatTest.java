package org.notebooklearning.contracts.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.plan.BeatKind;

class NotebookFormatTest {

    private static Notebook read(String json) throws NotebookFormatException {
        return NotebookFormat.read(json);
    }

    private static String notebook(String cell) {
        return "{\"cells\": ["
                + cell
                + "], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";
    }

    @Test
    void writesFilesAsJupyterDoes() {
        Cell markdown = Cell.markdown("a", "# One\n\ntwo", Map.of("tags", List.of("x")));
        Cell code =
                new Cell(
                        Cell.Type.CODE,
                        "b",
                        "1 + 1",
                        Map.of(),
                        3,
                        List.of(Map.of("output_type", "stream", "name", "stdout", "text", "2\n")),
                        null);

        assertThat(NotebookFormat.write(new Notebook(List.of(markdown, code), Map.of(), 4, 5)))
                .isEqualTo(
                        """
                        {
                         "cells": [
                          {
                           "cell_type": "markdown",
                           "id": "a",
                           "metadata": {
                            "tags": [
                             "x"
                            ]
                           },
                           "source": [
                            "# One\\n",
                            "\\n",
                            "two"
                           ]
                          },
                          {
                           "cell_type": "code",
                           "execution_count": 3,
                           "id": "b",
                           "metadata": {},
                           "outputs": [
                            {
                             "name": "stdout",
                             "output_type": "stream",
                             "text": [
                              "2\\n"
                             ]
                            }
                           ],
                           "source": [
                            "1 + 1"
                           ]
                          }
                         ],
                         "metadata": {},
                         "nbformat": 4,
                         "nbformat_minor": 5
                        }
                        """);
    }

    @Test
    void readsSourcesAsTextOrLines() throws NotebookFormatException {
        String cell = "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": %s}";

        assertThat(read(notebook(cell.formatted("\"a\\nb\""))).cells().getFirst().source())
                .isEqualTo("a\nb");
        assertThat(read(notebook(cell.formatted("[\"a\\n\", \"b\"]"))).cells().getFirst().source())
                .isEqualTo("a\nb");
    }

    @Test
    void keepsWhatItDoesNotKnow() throws NotebookFormatException {
        String cell =
                "{\"cell_type\": \"markdown\", \"id\": \"a\", \"source\": \"\","
                        + " \"metadata\": {\"z\": 1, \"a\": {\"deep\": [1.5, null]}},"
                        + " \"attachments\": {\"p.png\": {\"image/png\": \"aGk=\"}}}";

        Notebook notebook = read(notebook(cell));

        assertThat(read(NotebookFormat.write(notebook))).isEqualTo(notebook);
        assertThat(notebook.cells().getFirst().metadata().keySet()).containsExactly("z", "a");
        assertThat(notebook.cells().getFirst().attachments()).containsKey("p.png");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1.50, 1.5",
        "1E5, 100000.0",
        "1e16, 1e+16",
        "15E16, 1.5e+17",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "4.9e-324, 5e-324",
        "-0.0, -0.0",
        "1e400, 1e+400",
        "-2.5e-400, -2.5e-400",
        "0e400, 0.0",
        "0.12345678901234567890, 0.1234567890123456789",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "9007199254740993, 9007199254740993",
        "-0, 0",
    })
    void numbersAreSpelledAsPythonDoesAndKeepTheirValue(String number, String spelled)
            throws NotebookFormatException {
        String file =
                "{\"cells\": [], \"metadata\": {\"n\": %s}, \"nbformat\": 4,".formatted(number)
                        + " \"nbformat_minor\": 5}";

        assertThat(NotebookFormat.write(read(file))).contains(" \"n\": " + spelled + "\n");
    }

    @Test
    void charactersThatUtf8HasNotAreEscaped() throws NotebookFormatException {
        String cell =
                "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\\uD83D 😀 \\u001B\"}";

        String written = NotebookFormat.write(read(notebook(cell)));

        assertThat(written).contains("\"\\ud83d 😀 \\u001b\"");
        assertThat(read(written).cells().getFirst().source()).isEqualTo("\uD83D 😀 \u001b");
    }

    @Test
    void linesEndWherePythonEndsThem() throws NotebookFormatException {
        String cell =
                "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"a\\r\\nb\\rc\u2028d\\n\"}";

        assertThat(NotebookFormat.tree(read(notebook(cell))).path("cells").path(0).path("source"))
                .extracting(JsonNode::asText)
                .containsExactly("a\r\n", "b\r", "c\u2028", "d\n");
    }

    @Test
    void imagesStayInOnePiece() throws NotebookFormatException {
        String cell =
                "{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": \"\", \"attachments\":"
                        + " {\"a\": {\"image/jpeg\": [\"aG\\n\", \"k=\\n\"], \"image/svg+xml\": \"<a\\n/>\"}}}";

        JsonNode bundle = NotebookFormat.tree(read(notebook(cell))).at("/cells/0/attachments/a");

        assertThat(bundle.path("image/jpeg").asText()).isEqualTo("aG\nk=\n");
        assertThat(bundle.path("image/svg+xml").size()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatJupyterKeepsInMemoryOnly() throws NotebookFormatException {
        String file =
                "{\"cells\": [{\"cell_type\": \"raw\", \"metadata\": {\"trusted\": true, \"own\": 1},"
                        + " \"source\": \"\"}], \"metadata\": {\"signature\": \"s\", \"own\": 1},"
                        + " \"nbformat\": 4, \"nbformat_minor\": 5}";

        JsonNode tree = NotebookFormat.tree(read(file));

        assertThat(tree.path("metadata").properties()).hasSize(1);
        assertThat(tree.at("/cells/0/metadata").properties()).hasSize(1);
    }

    @Test
    void newNotebooksNameKernelAndLanguage() {
        assertThat(Notebook.python(List.of()).metadata())
                .containsKeys("kernelspec", "language_info");
    }

    @Test
    void tagsSurviveTheFile() throws NotebookFormatException {
        CellTag tag = new CellTag("opening", BeatKind.INTUITION, CellRole.PRACTICE, "rms");
        Notebook notebook = Notebook.python(List.of(Cell.code("a", "1", tag.asMetadata())));

        Cell cell = read(NotebookFormat.write(notebook)).cells().getFirst();

        assertThat(CellTag.of(cell)).contains(tag);
        assertThat(CellTag.of(Cell.code("a", "1", Map.of()))).isEmpty();
    }

    @Test
    void tagsOfOtherMakersAreNone() {
        assertThat(CellTag.of(tagged(Map.of("beat", "b", "kind", "warm-up")))).isEmpty();
        assertThat(CellTag.of(tagged(Map.of("beat", "b", "kind", 7)))).isEmpty();
        assertThat(CellTag.of(tagged(Map.of("beat", "b", "kind", "ending", "role", "poem"))))
                .contains(new CellTag("b", BeatKind.ENDING, CellRole.PLAIN, ""));
    }

    private static Cell tagged(Map<String, Object> tag) {
        return Cell.code("a", "1", Map.of("notebook_learning", tag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | Not valid JSON",
                "'' | A notebook is a JSON object",
                "[] | A notebook is a JSON object",
                "{\"nbformat\": 3} | Only nbformat 4",
                "{\"nbformat\": 4} | no list of cells",
                "{\"nbformat\": 4, \"cells\": [1]} | Cell 0 has no known cell_type",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]} | Cell 0 has no source",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 1}]} | source is text",
                "{\"nbformat\": 4, \"cells\": []} and more | Not valid JSON",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"execution_count\": 1.5}]} | no whole number",
            })
    void saysWhyAFileIsNoNotebook(String file, String why) {
        assertThatExceptionOfType(NotebookFormatException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(why);
    }
}
