package org.notebooklearning.check.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.FileProblem.Kind;
import org.notebooklearning.contracts.notebook.ExactNumbers;

/// Makes a tree of version 4 of one of version 3. What is not of the shape that version 3 defines
/// is carried over as it stands; whoever reads the result says what is wrong with it.
final class VersionThree {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int DEEPEST_HEADING = 6;
    // Python's ends of lines, which are more than Java's.
    private static final Pattern LINE_END =
            Pattern.compile("\r\n|[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029]");
    private static final Pattern LAST_LINE_END = Pattern.compile("(" + LINE_END + ")\\z");
    private static final String JSON = "application/json";
    private static final Map<String, String> MEDIA_TYPES =
            Map.of(
                    "text", "text/plain",
                    "html", "text/html",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "jpeg", "image/jpeg",
                    "latex", "text/latex",
                    "json", JSON,
                    "javascript", "application/javascript");
    private static final Set<String> OUTSIDE_DATA =
            Set.of("output_type", "execution_count", "metadata", "prompt_number");

    private final List<FileProblem> problems;

    VersionThree(List<FileProblem> problems) {
        this.problems = problems;
    }

    /// `old` in version 4; it stays as it is.
    ObjectNode upgraded(ObjectNode old) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode cells = root.putArray("cells");
        int number = 0;
        for (JsonNode sheet : old.path("worksheets")) {
            if (sheet.path("cells").isArray()) {
                sheet.path("cells").forEach(cell -> cells.add(cell(cell)));
            } else {
                problem("worksheets[" + number + "].cells must be a list");
            }
            number++;
        }
        if (!old.has("nbformat_minor")) {
            problem("nbformat_minor is missing");
        }
        JsonNode metadata = old.path("metadata");
        if (metadata.isObject()) {
            ObjectNode kept = metadata.deepCopy();
            kept.remove(List.of("name", "signature"));
            root.set("metadata", kept);
        } else {
            problem(old.has("metadata") ? "metadata must be an object" : "metadata is missing");
            root.putObject("metadata");
        }
        root.put("nbformat", FormatVersion.CURRENT.major());
        root.put("nbformat_minor", FormatVersion.CURRENT.minor());
        return root;
    }

    private void problem(String message) {
        problems.add(
                FileProblem.of(
                        message.endsWith("missing") ? Kind.MISSING : Kind.WRONG_TYPE,
                        message,
                        "Open the notebook in Jupyter and save it as version 4."));
    }

    private static JsonNode cell(JsonNode old) {
        if (!(old instanceof ObjectNode)) {
            return old;
        }
        ObjectNode cell = old.deepCopy();
        cell.remove("rendered");
        if (!cell.has("metadata")) {
            cell.putObject("metadata");
        }
        switch (cell.path("cell_type").asText()) {
            case "code" -> code(cell);
            case "heading" -> heading(cell);
            case "html" -> cell.put("cell_type", "markdown");
            default -> {
                // Markdown and raw cells are the same in both versions.
            }
        }
        if (cell.has("source")) {
            cell.set("source", joined(cell.get("source")));
        }
        return cell;
    }

    private static void code(ObjectNode cell) {
        cell.remove("language");
        JsonNode collapsed = cell.remove("collapsed");
        if (collapsed != null && cell.get("metadata") instanceof ObjectNode metadata) {
            metadata.set("collapsed", collapsed);
        }
        cell.set("source", or(cell.remove("input"), TextNode.valueOf("")));
        cell.set("execution_count", or(cell.remove("prompt_number"), NullNode.instance));
        if (cell.path("outputs").isArray()) {
            ArrayNode outputs = JsonNodeFactory.instance.arrayNode();
            cell.get("outputs").forEach(output -> outputs.add(output(output)));
            cell.set("outputs", outputs);
        }
    }

    private static void heading(ObjectNode cell) {
        cell.put("cell_type", "markdown");
        JsonNode level = or(cell.remove("level"), NullNode.instance);
        int marks = Math.clamp(level.asInt(1), 1, DEEPEST_HEADING);
        JsonNode source = joined(cell.path("source"));
        if (source.isTextual()) {
            String text = LAST_LINE_END.matcher(source.asText()).replaceFirst("");
            String line = LINE_END.matcher(text).replaceAll(" ");
            cell.put("source", "#".repeat(marks) + " " + line);
        }
    }

    private static JsonNode output(JsonNode old) {
        if (!(old instanceof ObjectNode output)) {
            return old;
        }
        switch (output.path("output_type").asText()) {
            case "pyout" -> {
                JsonNode count = or(output.remove("prompt_number"), NullNode.instance);
                data(output, "execute_result").set("execution_count", count);
            }
            case "display_data" -> data(output, "display_data");
            case "pyerr" -> output.put("output_type", "error");
            case "stream" -> {
                output.set("name", or(output.remove("stream"), TextNode.valueOf("stdout")));
                if (output.has("text")) {
                    output.set("text", joined(output.get("text")));
                }
            }
            default -> {
                // Of no kind that version 3 knows: whoever reads it says so.
            }
        }
        return output;
    }

    /// Moves what is shown into `data`, by media type.
    private static ObjectNode data(ObjectNode output, String type) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : output.properties()) {
            if (!OUTSIDE_DATA.contains(member.getKey())) {
                String media = MEDIA_TYPES.getOrDefault(member.getKey(), member.getKey());
                data.set(media, joined(member.getValue()));
            }
        }
        if (data.path(JSON).isTextual()) {
            data.set(JSON, parsed(data.get(JSON)));
        }
        JsonNode metadata = or(output.get("metadata"), JsonNodeFactory.instance.objectNode());
        output.removeAll();
        output.put("output_type", type);
        output.set("data", data);
        output.set("metadata", renamed(metadata));
        return output;
    }

    private static JsonNode renamed(JsonNode metadata) {
        if (!metadata.isObject()) {
            return metadata;
        }
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        metadata.properties()
                .forEach(
                        member ->
                                renamed.set(
                                        MEDIA_TYPES.getOrDefault(member.getKey(), member.getKey()),
                                        member.getValue()));
        return renamed;
    }

    /// JSON stood as text in version 3; text that is none is JSON too, a string.
    private static JsonNode parsed(JsonNode text) {
        try {
            JsonNode value = ExactNumbers.tree(MAPPER, text.asText());
            return value == null || value.isMissingNode() ? text : value;
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    /// A list of lines as text. Some writers of version 3 kept the line ends in the lines, some
    /// left them out.
    private static JsonNode joined(JsonNode lines) {
        if (!lines.isArray() || lines.isEmpty() || !Shape.isTexts(lines)) {
            return lines.isArray() && lines.isEmpty() ? TextNode.valueOf("") : lines;
        }
        boolean ended =
                lines.get(0).asText().endsWith("\n") || lines.get(0).asText().endsWith("\r");
        List<String> texts = lines.valueStream().map(JsonNode::asText).toList();
        return TextNode.valueOf(String.join(ended ? "" : "\n", texts));
    }

    private static JsonNode or(@Nullable JsonNode value, JsonNode otherwise) {
        return value == null ? otherwise : value;
    }
}
