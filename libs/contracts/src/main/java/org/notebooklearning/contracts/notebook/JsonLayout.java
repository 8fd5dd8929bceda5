package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.notebook.JsonSpans.Item;
import org.notebooklearning.contracts.notebook.JsonSpans.Span;

/// How a JSON file is laid out, found out from the file itself, so that what is put into it looks
/// like the rest.
///
/// @param lineEnd of its lines; empty where everything stands on one
/// @param indent of one level
/// @param comma between two values on one line
/// @param colon between a name and its value
/// @param ascii whether every other character is written as an escape
record JsonLayout(String lineEnd, String indent, String comma, String colon, boolean ascii) {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(?!00[0-7])[0-9a-fA-F]{4}");
    private static final int LAST_ASCII = 0x7f;

    static JsonLayout of(String text, JsonSpans spans) {
        List<Item> members = spans.items(spans.root());
        String lead = "";
        String between = ", ";
        String colon = ": ";
        if (!members.isEmpty()) {
            Item first = members.getFirst();
            lead = text.substring(spans.root().start() + 1, first.whole().start());
            String whole = spans.text(first.whole());
            String beforeValue =
                    whole.substring(0, whole.length() - spans.text(first.value()).length());
            colon = beforeValue.substring(beforeValue.lastIndexOf('"') + 1);
        }
        if (members.size() > 1) {
            between = text.substring(members.get(0).whole().end(), members.get(1).whole().start());
        }
        int line = lead.lastIndexOf('\n');
        String lineEnd = line < 0 ? "" : lead.contains("\r\n") ? "\r\n" : "\n";
        String comma = between.contains("\n") ? ", " : between;
        boolean plain = text.chars().allMatch(c -> c <= LAST_ASCII || c == '\uFEFF');
        boolean ascii = plain && ESCAPED.matcher(text).find();
        return new JsonLayout(lineEnd, lead.substring(line + 1), comma, colon, ascii);
    }

    /// What stands in front of the first value of a list or object whose values stand at `level`.
    String lead(int level) {
        return lineEnd.isEmpty() ? "" : lineEnd + indent.repeat(level);
    }

    /// What stands between two values at `level`.
    String between(int level) {
        return lineEnd.isEmpty() ? comma : "," + lead(level);
    }

    /// A member of an object.
    String member(String name, String value) {
        return quoted(name) + colon + value;
    }

    /// `node` as text; what it holds stands at `level`.
    String write(JsonNode node, int level) {
        return switch (node) {
            case ObjectNode object -> {
                List<String> members = new ArrayList<>();
                object.properties()
                        .forEach(
                                it ->
                                        members.add(
                                                member(
                                                        it.getKey(),
                                                        write(it.getValue(), level + 1))));
                yield bracketed("{", members, "}", level);
            }
            case ArrayNode array -> {
                List<String> elements = new ArrayList<>();
                array.forEach(element -> elements.add(write(element, level + 1)));
                yield bracketed("[", elements, "]", level);
            }
            default -> node.isTextual() ? quoted(node.asText()) : NotebookPrinter.plain(node);
        };
    }

    private String bracketed(String open, List<String> inside, String close, int level) {
        return inside.isEmpty()
                ? open + close
                : open
                        + lead(level)
                        + String.join(between(level), inside)
                        + lead(level - 1)
                        + close;
    }

    /// `text` as a JSON string, escaped as Python's `json` does.
    String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair && !ascii) {
                quoted.append(c).append(text.charAt(++i));
            } else {
                quoted.append(escaped(c));
            }
            if (pair && ascii) {
                quoted.append(escaped(text.charAt(++i)));
            }
        }
        return quoted.append('"').toString();
    }

    private String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default ->
                    c < ' ' || Character.isSurrogate(c) || (ascii && c > LAST_ASCII)
                            ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                            : String.valueOf(c);
        };
    }

    /// The list of texts in `span` with `lines` in place of its own, in the layout of that list; a
    /// line that stood there before is written as it was.
    String lines(JsonSpans spans, Span span, List<String> lines) {
        List<Item> old = spans.items(span);
        String whole = spans.text(span);
        String lead = lead(4);
        String trail = lead(3);
        String between = between(4);
        java.util.Map<String, String> asWritten = new java.util.HashMap<>();
        old.forEach(item -> asWritten.put(spans.decoded(item.value()), spans.text(item.value())));
        if (!old.isEmpty()) {
            lead = whole.substring(1, old.getFirst().whole().start() - span.start());
            trail = whole.substring(old.getLast().whole().end() - span.start(), whole.length() - 1);
            between = "," + (lead.isEmpty() && !comma.equals(",") ? " " : lead);
        }
        if (old.size() > 1) {
            between =
                    whole.substring(
                            old.get(0).whole().end() - span.start(),
                            old.get(1).whole().start() - span.start());
        }
        List<String> written =
                lines.stream().map(line -> asWritten.getOrDefault(line, quoted(line))).toList();
        return written.isEmpty() ? "[]" : "[" + lead + String.join(between, written) + trail + "]";
    }
}
