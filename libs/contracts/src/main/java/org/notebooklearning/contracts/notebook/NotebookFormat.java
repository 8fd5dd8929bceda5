package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    // What Jupyter keeps in memory and takes out when it saves.
    private static final List<String> NOT_STORED =
            List.of("orig_nbformat", "orig_nbformat_minor", "signature");
    private static final List<String> NOT_STORED_IN_CELLS = List.of("trusted");
    // Java compares halves of surrogate pairs, Python whole characters.
    private static final Comparator<String> CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private NotebookFormat() {}

    /// The notebook in `json`; NotebookFormatException says what is wrong with anything else.
    public static Notebook read(String json) throws NotebookFormatException {
        JsonNode root;
        try {
            root = ExactNumbers.tree(MAPPER, json);
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
        return NotebookPrinter.print(tree(notebook)) + "\n";
    }

    /// The tree that is written.
    public static JsonNode tree(Notebook notebook) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode cells = root.putArray("cells");
        notebook.cells().forEach(cell -> cells.add(node(cell)));
        root.set("metadata", metadata(notebook.metadata(), NOT_STORED));
        root.put("nbformat", notebook.format());
        root.put("nbformat_minor", notebook.formatMinor());
        return root;
    }

    /// A cell as it is written.
    static JsonNode json(Cell cell) {
        return node(cell);
    }

    /// The metadata of a notebook as they are written.
    static JsonNode json(Map<String, Object> metadata) {
        return metadata(metadata, NOT_STORED);
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
                count(node.path("execution_count"), index),
                outputs,
                node.has("attachments") ? map(node.get("attachments")) : null);
    }

    private static @Nullable Integer count(JsonNode count, int index)
            throws NotebookFormatException {
        if (count.isMissingNode() || count.isNull()) {
            return null;
        }
        if (!count.isInt()) {
            throw new NotebookFormatException(
                    "Cell " + index + " has an execution_count that is no whole number");
        }
        return count.asInt();
    }

    private static ObjectNode node(Cell cell) {
        ObjectNode node = MAPPER.createObjectNode();
        if (cell.attachments() != null) {
            node.set("attachments", attachments(cell.attachments()));
        }
        node.put("cell_type", cell.type().word());
        if (cell.isCode()) {
            node.put("execution_count", cell.executionCount());
        }
        if (cell.id() != null) {
            node.put("id", cell.id());
        }
        node.set("metadata", metadata(cell.metadata(), NOT_STORED_IN_CELLS));
        if (cell.isCode()) {
            ArrayNode outputs = node.putArray("outputs");
            cell.outputs().forEach(output -> outputs.add(output(output)));
        }
        node.set("source", TextLines.of(cell.source()));
        return node;
    }

    private static JsonNode metadata(Map<String, Object> metadata, List<String> left) {
        ObjectNode node = MAPPER.valueToTree(metadata);
        return sorted(node.remove(left));
    }

    private static JsonNode attachments(Map<String, Object> attachments) {
        JsonNode node = sorted(MAPPER.valueToTree(attachments));
        for (JsonNode attachment : node) {
            if (attachment instanceof ObjectNode bundle) {
                TextLines.splitBundle(bundle);
            }
        }
        return node;
    }

    /// An output with its multi-line texts as lists of lines, as Jupyter saves them.
    private static JsonNode output(Map<String, Object> output) {
        ObjectNode node = (ObjectNode) sorted(MAPPER.valueToTree(output));
        switch (node.path("output_type").asText()) {
            case "stream" -> {
                if (node.has("text")) {
                    node.set("text", TextLines.split(node.get("text")));
                }
            }
            case "execute_result", "display_data" -> {
                if (node.path("data") instanceof ObjectNode data) {
                    TextLines.splitBundle(data);
                }
            }
            default -> {
                // Errors keep their list of lines, and what is unknown is left alone.
            }
        }
        return node;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = MAPPER.createObjectNode();
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.sort(CODE_POINTS);
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
        node.properties().forEach(it -> map.put(it.getKey(), value(it.getValue())));
        return map;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> map(node);
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                node.forEach(element -> list.add(value(element)));
                yield list;
            }
            case STRING -> node.asText();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.asBoolean();
            default -> null;
        };
    }
}
