package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/// Texts of many lines as files hold them: lists of lines that keep their ends. Lines end where
/// Python's `str.splitlines` ends them, which is what nbformat splits by.
final class TextLines {
    private static final String ENDS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";
    private static final Set<String> SPLIT = Set.of("application/javascript", "image/svg+xml");

    private TextLines() {}

    static ArrayNode of(String text) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean insidePair = text.startsWith("\r\n", i);
            if (ENDS.indexOf(text.charAt(i)) >= 0 && !insidePair) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /// `value` split where it is text or a list of texts; anything else as it is.
    static JsonNode split(JsonNode value) {
        JsonNode joined = joined(value);
        return joined.isTextual() ? of(joined.asText()) : value;
    }

    /// Splits in `bundle` what nbformat splits; images and unknown types stay one text.
    static void splitBundle(ObjectNode bundle) {
        for (var member : bundle.properties()) {
            String type = member.getKey();
            if (type.startsWith("text/") || SPLIT.contains(type)) {
                member.setValue(split(member.getValue()));
            } else if (!isJson(type)) {
                member.setValue(joined(member.getValue()));
            }
        }
    }

    private static boolean isJson(String type) {
        return type.startsWith("application/")
                && (type.equals("application/json") || type.endsWith("+json"));
    }

    private static JsonNode joined(JsonNode value) {
        if (!value.isArray()) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode line : value) {
            if (!line.isTextual()) {
                return value;
            }
            text.append(line.asText());
        }
        return TextNode.valueOf(text.toString());
    }
}
