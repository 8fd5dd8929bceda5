package org.notebooklearning.contracts.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void newNotebooksNameKernelAndLanguage() {
        assertThat(Notebook.python(List.of()).metadata())
                .containsKeys("kernelspec", "language_info");
    }

    @Test
    void tagsSurviveTheFile() throws NotebookFormatException {
        CellTag tag = new CellTag("opening", "intuition", "practice", "rms");
        Notebook notebook = Notebook.python(List.of(Cell.code("a", "1", tag.asMetadata())));

        Cell cell = read(NotebookFormat.write(notebook)).cells().getFirst();

        assertThat(CellTag.of(cell)).contains(tag);
        assertThat(CellTag.of(Cell.code("a", "1", Map.of()))).isEmpty();
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
            })
    void saysWhyAFileIsNoNotebook(String file, String why) {
        assertThatExceptionOfType(NotebookFormatException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(why);
    }
}
