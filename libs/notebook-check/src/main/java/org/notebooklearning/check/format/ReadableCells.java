package org.notebooklearning.check.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.format.FileProblem.Kind;
import org.notebooklearning.contracts.artifact.Sha256;

/// Makes a tree of which every cell can be read out of one of version 4 that may have anything in
/// it: what has no meaning in 4.5 is left out, a cell without meaning becomes an empty raw cell.
final class ReadableCells {
    private static final Set<String> TYPES = Set.of("code", "markdown", "raw");
    private static final Set<String> ROOT =
            Set.of("cells", "metadata", "nbformat", "nbformat_minor");
    private static final Set<String> CELL =
            Set.of(
                    "attachments",
                    "cell_type",
                    "execution_count",
                    "id",
                    "metadata",
                    "outputs",
                    "source");

    private final List<FileProblem> problems;
    private final Set<String> ids = new HashSet<>();
    private boolean whole = true;

    ReadableCells(List<FileProblem> problems) {
        this.problems = problems;
    }

    /// Whether nothing was left out so far.
    boolean isWhole() {
        return whole;
    }

    /// `file`, whose `cells` is a list, as readable 4.5; it stays as it is.
    ObjectNode notebook(JsonNode file) {
        onlyKnown(file, ROOT);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("metadata", object(file.path("metadata")));
        root.put("nbformat", FormatVersion.CURRENT.major());
        root.put("nbformat_minor", FormatVersion.CURRENT.minor());
        for (JsonNode cell : file.path("cells")) {
            if (cell.path("id").isTextual()) {
                ids.add(cell.path("id").asText());
            }
        }
        ArrayNode cells = root.putArray("cells");
        for (JsonNode cell : file.path("cells")) {
            cells.add(cell(cell, cells.size()));
        }
        return root;
    }

    private ObjectNode cell(JsonNode old, int index) {
        ObjectNode cell = JsonNodeFactory.instance.objectNode();
        Optional<String> unreadable = whyUnreadable(old);
        unreadable.ifPresent(why -> passOver(index, why));
        String type = unreadable.isPresent() ? "raw" : old.path("cell_type").asText();
        String source = unreadable.isPresent() ? "" : text(old.path("source"));
        cell.put("cell_type", type);
        cell.put("source", source);
        cell.put(
                "id",
                old.path("id").isTextual() ? old.path("id").asText() : id(index, type, source));
        if (unreadable.isPresent()) {
            cell.putObject("metadata");
            return cell;
        }
        onlyKnown(old, CELL);
        cell.set("metadata", object(old.path("metadata")));
        if (type.equals("code")) {
            cell.set("outputs", outputs(old));
            JsonNode count = old.path("execution_count");
            if (count.isInt()) {
                cell.set("execution_count", count);
            } else {
                whole &= count.isMissingNode() || count.isNull();
            }
        } else {
            whole &= !old.has("outputs") && !old.has("execution_count");
        }
        if (old.has("attachments")) {
            cell.set("attachments", object(old.path("attachments")));
        }
        return cell;
    }

    private void passOver(int index, String why) {
        whole = false;
        problems.add(
                FileProblem.of(
                        Kind.UNREADABLE_CELL,
                        "Cell " + (index + 1) + " can not be read and is passed over: " + why,
                        "Mend or remove the cell in the file."));
    }

    private static Optional<String> whyUnreadable(JsonNode cell) {
        if (!cell.isObject()) {
            return Optional.of("it is " + NotebookUpgrade.kindOf(cell) + ", not an object");
        }
        if (!TYPES.contains(cell.path("cell_type").asText())) {
            return Optional.of("its cell_type is not code, markdown or raw");
        }
        JsonNode source = cell.path("source");
        if (!Shape.isLines(source)) {
            return Optional.of(
                    source.isMissingNode()
                            ? "its source is missing"
                            : "its source is neither text nor a list of texts");
        }
        long length = source.asText().length();
        for (JsonNode line : source) {
            length += line.asText().length();
        }
        return length <= NotebookUpgrade.LONGEST_SOURCE
                ? Optional.empty()
                : Optional.of(
                        "its source has " + (length >> 20) + " million characters, more than 8");
    }

    private ArrayNode outputs(JsonNode cell) {
        ArrayNode outputs = JsonNodeFactory.instance.arrayNode();
        whole &= cell.path("outputs").isArray() || !cell.has("outputs");
        for (JsonNode output : cell.path("outputs")) {
            if (output.isObject()) {
                outputs.add(output);
            } else {
                whole = false;
            }
        }
        return outputs;
    }

    private void onlyKnown(JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> whole &= known.contains(name));
    }

    private JsonNode object(JsonNode node) {
        whole &= node.isObject() || node.isMissingNode();
        return node.isObject() ? node : JsonNodeFactory.instance.objectNode();
    }

    private static String text(JsonNode source) {
        StringBuilder text = new StringBuilder(source.asText());
        source.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    /// An id that says where the cell stands and is another one when its text is.
    private String id(int index, String type, String source) {
        String id = "cell-" + (index + 1) + "-" + digest(type + "\n" + source);
        while (!ids.add(id)) {
            id += "x";
        }
        return id;
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 6);
    }
}
