package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes notebooks as nbformat 4 defines them. Written files look as Jupyter writes them
/// (one space of indentation, keys sorted where nbformat sorts them), so that a saved lesson makes
/// no needless difference when it is opened and saved again.
public final class NotebookFormat {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectWriter WRITER = MAPPER.writer(printer());

    private NotebookFormat() {}

    /// The notebook in `json`; NotebookFormatException says what is wrong with anything else.
    public static Notebook read(String json) throws NotebookFormatException {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new NotebookFormatException("Not valid JSON: " + e.getOriginalMessage(), e);
        }
        if (root == null) {
            throw new NotebookFormatException("A notebook is a JSON object");
        }
        return read(root);
    }

    /// The notebook in the tree `root`, as [#read(String)].
    public static Notebook read(JsonNode root) throws NotebookFormatException {
        if (!root.isObject()) {
            throw new NotebookFormatException("A notebook is a JSON object");
        }
        if (root.path("nbformat").asInt() != 4) {
            throw new NotebookFormatException(
                    "Only nbformat 4 is read here, this says " + root.path("nbformat"));
        }
        if (!root.path("cells").isArray()) {
            throw new NotebookFormatException("The notebook has no list of cells");
        }
        List<Cell> cells = new ArrayList<>();
        for (JsonNode cell : root.path("cells")) {
            cells.add(cell(cell, cells.size()));
        }
        return new Notebook(
                cells, map(root.path("metadata")), 4, root.path("nbformat_minor").asInt());
    }

    /// The file's text, ended by a line end.
    public static String write(Notebook notebook) {
        try {
            return WRITER.writeValueAsString(tree(notebook)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notebook is a plain tree and can be written", e);
        }
    }

    /// The tree that is written.
    public static JsonNode tree(Notebook notebook) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode cells = root.putArray("cells");
        notebook.cells().forEach(cell -> cells.add(node(cell)));
        root.set("metadata", sorted(MAPPER.valueToTree(notebook.metadata())));
        root.put("nbformat", notebook.format());
        root.put("nbformat_minor", notebook.formatMinor());
        return root;
    }

    private static Cell cell(JsonNode node, int index) throws NotebookFormatException {
        Cell.Type type =
                switch (node.path("cell_type").asText()) {
                    case "markdown" -> Cell.Type.MARKDOWN;
                    case "code" -> Cell.Type.CODE;
                    case "raw" -> Cell.Type.RAW;
                    default ->
                            throw new NotebookFormatException(
                                    "Cell " + index + " has no known cell_type");
                };
        if (!node.has("source")) {
            throw new NotebookFormatException("Cell " + index + " has no source");
        }
        List<Map<String, Object>> outputs = new ArrayList<>();
        for (JsonNode output : node.path("outputs")) {
            outputs.add(map(output));
        }
        return new Cell(
                type,
                node.hasNonNull("id") ? node.get("id").asText() : null,
                text(node.get("source")),
                map(node.path("metadata")),
                node.hasNonNull("execution_count") ? node.get("execution_count").asInt() : null,
                outputs,
                node.has("attachments") ? map(node.get("attachments")) : null);
    }

    private static ObjectNode node(Cell cell) {
        ObjectNode node = MAPPER.createObjectNode();
        if (cell.attachments() != null) {
            node.set("attachments", MAPPER.valueToTree(cell.attachments()));
        }
        node.put("cell_type", cell.type().word());
        if (cell.isCode()) {
            node.put("execution_count", cell.executionCount());
        }
        if (cell.id() != null) {
            node.put("id", cell.id());
        }
        node.set("metadata", sorted(MAPPER.valueToTree(cell.metadata())));
        if (cell.isCode()) {
            ArrayNode outputs = node.putArray("outputs");
            cell.outputs().forEach(output -> outputs.add(output(output)));
        }
        node.set("source", lines(cell.source()));
        return node;
    }

    /// An output with its multi-line texts as lists of lines, as Jupyter saves them.
    private static JsonNode output(Map<String, Object> output) {
        ObjectNode node = (ObjectNode) sorted(MAPPER.valueToTree(output));
        if (node.path("text").isTextual()) {
            node.set("text", lines(node.get("text").asText()));
        }
        if (node.path("data") instanceof ObjectNode data) {
            List<String> texts = new ArrayList<>();
            data.fieldNames()
                    .forEachRemaining(
                            type -> {
                                if (data.get(type).isTextual() && !type.startsWith("image/png")) {
                                    texts.add(type);
                                }
                            });
            texts.forEach(type -> data.set(type, lines(data.get(type).asText())));
        }
        return node;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = MAPPER.createObjectNode();
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.sort(null);
            names.forEach(name -> sorted.set(name, sorted(object.get(name))));
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode sorted = MAPPER.createArrayNode();
            array.forEach(element -> sorted.add(sorted(element)));
            return sorted;
        }
        return node;
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = MAPPER.createArrayNode();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }

    private static String text(@Nullable JsonNode source) throws NotebookFormatException {
        if (source != null && source.isTextual()) {
            return source.asText();
        }
        if (source == null || !source.isArray()) {
            throw new NotebookFormatException("A cell's source is text or a list of lines");
        }
        StringBuilder text = new StringBuilder();
        source.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    private static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node.isObject()) {
            node.fieldNames()
                    .forEachRemaining(
                            name ->
                                    map.put(
                                            name,
                                            MAPPER.convertValue(node.get(name), Object.class)));
        }
        return map;
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indent = new DefaultIndenter(" ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                .withArrayEmptySeparator("")
                                .withObjectEmptySeparator(""))
                .withArrayIndenter(indent)
                .withObjectIndenter(indent);
    }
}
