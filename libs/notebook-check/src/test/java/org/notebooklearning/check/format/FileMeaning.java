package org.notebooklearning.check.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// What a file says, however it is put: texts in one piece, numbers by their value, members in any
/// order.
final class FileMeaning {
    private FileMeaning() {}

    static JsonNode of(JsonNode file) {
        ObjectNode root = file.deepCopy();
        for (JsonNode cell : root.path("cells")) {
            join(cell, "source");
            cell.path("attachments").forEach(FileMeaning::joinBundle);
            for (JsonNode output : cell.path("outputs")) {
                join(output, "text");
                joinBundle(output.path("data"));
            }
        }
        return numbersByValue(root);
    }

    private static void joinBundle(JsonNode bundle) {
        bundle.fieldNames()
                .forEachRemaining(
                        type -> {
                            if (!type.endsWith("json")) {
                                join(bundle, type);
                            }
                        });
    }

    private static void join(JsonNode object, String member) {
        if (object.path(member).isArray()) {
            StringBuilder text = new StringBuilder();
            object.path(member).forEach(line -> text.append(line.asText()));
            ((ObjectNode) object).put(member, text.toString());
        }
    }

    private static JsonNode numbersByValue(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(it -> copy.set(it.getKey(), numbersByValue(it.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> copy.add(numbersByValue(element)));
            return copy;
        }
        if (node.isFloatingPointNumber()) {
            boolean minus = node.isDouble() && 1 / node.asDouble() < 0;
            return TextNode.valueOf(
                    (minus ? "-" : "")
                            + "fraction "
                            + node.decimalValue().stripTrailingZeros().abs());
        }
        return node.isNumber() ? TextNode.valueOf("whole " + node.asText()) : node;
    }
}
