package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;

class NotebookRoundTripTest {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void notebooksSurviveWritingAndReading(@ForAll("notebooks") Notebook notebook)
            throws NotebookFormatException {
        assertThat(NotebookFormat.read(NotebookFormat.write(notebook))).isEqualTo(notebook);
    }

    @Property(tries = TRIES)
    void writtenNotebooksAreValid(@ForAll("notebooks") Notebook notebook) {
        JsonNode file = Json.read(NotebookFormat.write(notebook), JsonNode.class);

        assertThat(NotebookStructure.problems(file)).isEmpty();
    }

    @Property(tries = TRIES)
    void writingAgainChangesNothing(@ForAll("notebooks") Notebook notebook)
            throws NotebookFormatException {
        String once = NotebookFormat.write(notebook);

        assertThat(NotebookFormat.write(NotebookFormat.read(once))).isEqualTo(once);
    }

    @Provide
    Arbitrary<Notebook> notebooks() {
        return Combinators.combine(cells().list().ofMaxSize(6), metadata())
                .as(
                        (cells, metadata) -> {
                            List<Cell> named = new java.util.ArrayList<>();
                            for (Cell cell : cells) {
                                named.add(withId(cell, "cell-" + named.size()));
                            }
                            Notebook plain = Notebook.python(named);
                            Map<String, Object> all = new LinkedHashMap<>(plain.metadata());
                            all.put("own", metadata);
                            return new Notebook(named, all, 4, 5);
                        });
    }

    private static Cell withId(Cell cell, String id) {
        return new Cell(
                cell.type(),
                id,
                cell.source(),
                cell.metadata(),
                cell.executionCount(),
                cell.outputs(),
                cell.attachments());
    }

    private static Arbitrary<Cell> cells() {
        Arbitrary<Cell> markdown =
                Combinators.combine(texts(), metadata(), attachments().injectNull(0.5))
                        .as(
                                (text, meta, attached) ->
                                        cell(Cell.Type.MARKDOWN, text, meta, attached));
        Arbitrary<Cell> raw =
                Combinators.combine(texts(), metadata())
                        .as((text, meta) -> cell(Cell.Type.RAW, text, meta, null));
        Arbitrary<Cell> code =
                Combinators.combine(
                                texts(),
                                metadata(),
                                Arbitraries.integers().between(0, 99).injectNull(0.3),
                                outputs().list().ofMaxSize(3))
                        .as(
                                (text, meta, count, outputs) ->
                                        new Cell(
                                                Cell.Type.CODE,
                                                "x",
                                                text,
                                                meta,
                                                count,
                                                outputs,
                                                null));
        return Arbitraries.oneOf(markdown, raw, code);
    }

    private static Cell cell(
            Cell.Type type, String text, Map<String, Object> meta, Map<String, Object> attached) {
        return new Cell(type, "x", text, meta, null, List.of(), attached);
    }

    /// Lines with everything that has ever broken a notebook writer.
    private static Arbitrary<String> texts() {
        Arbitrary<String> line =
                Arbitraries.of(
                        "",
                        " ",
                        "x = 1",
                        "\t\"quoted\"",
                        "\\n",
                        "ä 😀 \u2028",
                        "\r",
                        "</script>",
                        "'''",
                        "# %%");
        return Combinators.combine(line.list().ofMaxSize(5), Arbitraries.of("", "\n"))
                .as((lines, end) -> String.join("\n", lines) + end);
    }

    private static Arbitrary<Map<String, Object>> metadata() {
        Arbitrary<Object> values =
                Arbitraries.of(1, -2.5, true, "text", List.of(1, "a"), Map.of("k", "v"));
        return Arbitraries.maps(Arbitraries.of("zeta", "alpha", "own", "ä"), values)
                .ofMaxSize(3)
                .map(LinkedHashMap::new);
    }

    private static Arbitrary<Map<String, Object>> attachments() {
        return texts().map(text -> Map.of("a.png", Map.of("image/png", text)));
    }

    private static Arbitrary<Map<String, Object>> outputs() {
        Arbitrary<Map<String, Object>> stream =
                texts().map(
                                text ->
                                        Map.of(
                                                "output_type",
                                                "stream",
                                                "name",
                                                "stdout",
                                                "text",
                                                List.of(text)));
        Arbitrary<Map<String, Object>> display =
                metadata()
                        .map(
                                json ->
                                        Map.of(
                                                "output_type",
                                                "display_data",
                                                "metadata",
                                                Map.of(),
                                                "data",
                                                Map.of(
                                                        "image/png",
                                                        "aGk=",
                                                        "application/json",
                                                        json)));
        Arbitrary<Map<String, Object>> error =
                texts().map(
                                text ->
                                        Map.of(
                                                "output_type",
                                                "error",
                                                "ename",
                                                "E",
                                                "evalue",
                                                text,
                                                "traceback",
                                                List.of(text)));
        return Arbitraries.oneOf(stream, display, error);
    }
}
