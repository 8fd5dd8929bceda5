package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookText;

/// What is not changed in a file stays byte for byte, however the file is written and whatever
/// nbformat does not know in it.
class NothingLostTest {
    private static final int TRIES = 200;
    private static final String MARK = "first line\\n";

    @Property(tries = TRIES)
    void onlyTheChangedLineChanges(@ForAll("files") String file) {
        Notebook before = read(file);
        Cell marked = before.cells().getFirst();

        String changed =
                NotebookText.changed(
                        file,
                        before,
                        with(before, 0, marked.withSource("another line\nlast é \uD83D\uDE00")));

        assertThat(changed).isEqualTo(file.replace(MARK, "another line\\n"));
    }

    @Property(tries = TRIES)
    void nothingChangesWhereNothingIsChanged(@ForAll("files") String file) {
        Notebook before = read(file);

        assertThat(NotebookText.changed(file, before, with(before, 0, before.cells().getFirst())))
                .isEqualTo(file);
    }

    @Property(tries = TRIES)
    void aCellBelowLeavesAllAboveAsItIs(@ForAll("files") String file) {
        Notebook before = read(file);
        List<Cell> cells = new ArrayList<>(before.cells());
        cells.add(Cell.code("new", "x = 1", Map.of()));
        Notebook after = new Notebook(cells, before.metadata(), 4, 5);

        String changed = NotebookText.changed(file, before, after);

        Notebook again = read(changed);
        assertThat(again.cells()).hasSize(before.cells().size() + 1);
        assertThat(again.cells().getLast().source()).isEqualTo("x = 1");
        assertThat(NotebookText.changed(changed, again, withoutLast(again))).isEqualTo(file);
    }

    @Test
    void cellsThatAreTakenOutTakeTheirCommaWithThem() {
        String file =
                """
                {"cells": [{"cell_type": "code", "source": "a", "metadata": {}, "id": "a"},
                  {"cell_type": "code", "source": "b", "metadata": {}, "id": "b", "x": [1e2]}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";
        Notebook before = read(file);

        assertThat(
                        NotebookText.changed(
                                file,
                                before,
                                new Notebook(before.cells().subList(1, 2), Map.of(), 4, 5)))
                .isEqualTo(
                        """
                        {"cells": [{"cell_type": "code", "source": "b", "metadata": {}, "id": "b", "x": [1e2]}],
                         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");
    }

    @Test
    void idsArePutInWhereTheyAreAskedFor() {
        String file =
                """
                {
                    "cells": [
                        {
                            "source": ["a"],
                            "cell_type": "markdown",
                            "metadata": {}, "outputs": []
                        }
                    ],
                    "metadata": {}, "nbformat": 4, "nbformat_minor": 2
                }""";
        Notebook before = read(file);

        assertThat(NotebookText.changedWithIds(file, before, before))
                .contains("\"nbformat_minor\": 5", "\"outputs\": []", "\"id\": \"cell-1-");
    }

    @Test
    void outputsOfTextCellsAreNotWhatANotebookHolds() {
        String file =
                """
                {"cells": [{"cell_type": "markdown", "source": "a", "metadata": {}, "id": "a",
                "outputs": []}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

        NotebookUpgrade.Upgraded read = (NotebookUpgrade.Upgraded) NotebookUpgrade.read(file);

        assertThat(read.whole()).isFalse();
        assertThat(read.keepsAll()).isTrue();
    }

    private static Notebook read(String file) {
        return ((NotebookUpgrade.Upgraded) NotebookUpgrade.read(file)).notebook();
    }

    private static Notebook with(Notebook notebook, int index, Cell cell) {
        List<Cell> cells = new ArrayList<>(notebook.cells());
        cells.set(index, cell);
        return new Notebook(cells, notebook.metadata(), 4, 5);
    }

    private static Notebook withoutLast(Notebook notebook) {
        List<Cell> cells = notebook.cells().subList(0, notebook.cells().size() - 1);
        return new Notebook(cells, notebook.metadata(), 4, 5);
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<ObjectNode> nodes =
                Arbitraries.integers().between(0, 5).flatMap(RandomFiles.ofAnyNumbers()::four);
        return Combinators.combine(nodes, layouts(), Arbitraries.of("", "\n", "\r\n\r\n"))
                .as((node, layout, end) -> text(marked(node), layout) + end);
    }

    private static Arbitrary<ObjectWriter> layouts() {
        Arbitrary<String> indents = Arbitraries.of("", " ", "  ", "    ", "\t");
        Arbitrary<String> ends = Arbitraries.of("\n", "\r\n");
        return Combinators.combine(indents, ends, Arbitraries.of(true, false))
                .as(
                        (indent, end, ascii) -> {
                            JsonMapper mapper =
                                    JsonMapper.builder()
                                            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, ascii)
                                            .build();
                            DefaultIndenter indenter = new DefaultIndenter(indent, end);
                            return indent.isEmpty()
                                    ? mapper.writer()
                                    : mapper.writer(
                                            new DefaultPrettyPrinter()
                                                    .withArrayIndenter(indenter)
                                                    .withObjectIndenter(indenter));
                        });
    }

    /// The file with a first cell that holds the mark, and with members that nobody knows.
    private static ObjectNode marked(ObjectNode file) {
        ObjectNode node = file.deepCopy();
        ObjectNode cell = JsonMapper.builder().build().createObjectNode();
        cell.put("cell_type", "markdown").put("x-own", 1.50).putArray("outputs").add(1);
        cell.putArray("source").add("first line\n").add("last é \uD83D\uDE00");
        cell.putObject("metadata").put("é", "\u001f");
        if (node.path("nbformat_minor").asInt() >= 5) {
            cell.put("id", "marked-cell");
        }
        ArrayNode cells = (ArrayNode) node.path("cells");
        cells.insert(0, cell);
        node.putObject("x-root").putNull("nothing");
        return node;
    }

    private static String text(ObjectNode node, ObjectWriter layout) {
        try {
            return Objects.requireNonNull(layout.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
