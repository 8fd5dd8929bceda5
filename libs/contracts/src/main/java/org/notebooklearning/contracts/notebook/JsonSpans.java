package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/// Where the values of a JSON text stand in it. The text was read before: only brackets, texts and
/// commas are told apart here.
final class JsonSpans {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String text;

    JsonSpans(String text) {
        this.text = text;
    }

    /// A part of the text.
    ///
    /// @param end behind its last character
    record Span(int start, int end) {}

    /// One element of a list, or one member of an object.
    ///
    /// @param name of the member; empty for an element
    /// @param whole the member with its name
    /// @param value without it
    record Item(String name, Span whole, Span value) {}

    /// The text's one value.
    Span root() {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        start = afterBlanks(start);
        return new Span(start, endOfValue(start));
    }

    /// The text of `span`.
    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /// What the list or the object in `span` holds, in order.
    List<Item> items(Span span) {
        List<Item> items = new ArrayList<>();
        boolean named = text.charAt(span.start()) == '{';
        int at = afterBlanks(span.start() + 1);
        while (at < span.end() - 1) {
            Item item = named ? member(at) : element(at);
            items.add(item);
            at = afterBlanks(item.whole().end());
            if (text.charAt(at) == ',') {
                at = afterBlanks(at + 1);
            }
        }
        return items;
    }

    private Item element(int start) {
        Span span = new Span(start, endOfValue(start));
        return new Item("", span, span);
    }

    private Item member(int start) {
        int nameEnd = endOfText(start);
        int valueStart = afterBlanks(afterBlanks(nameEnd) + 1);
        Span value = new Span(valueStart, endOfValue(valueStart));
        return new Item(decoded(start, nameEnd), new Span(start, value.end()), value);
    }

    /// The text that the JSON string in `span` stands for.
    String decoded(Span span) {
        return decoded(span.start(), span.end());
    }

    private String decoded(int start, int end) {
        try {
            return MAPPER.readValue(text.substring(start, end), String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The text was read before", e);
        }
    }

    private int endOfValue(int start) {
        char first = text.charAt(start);
        if (first == '"') {
            return endOfText(start);
        }
        return first == '{' || first == '[' ? endOfBrackets(start) : endOfWord(start);
    }

    private int endOfBrackets(int start) {
        int depth = 0;
        int at = start;
        while (true) {
            char c = text.charAt(at);
            if (c == '"') {
                at = endOfText(at);
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
            if (depth == 0) {
                return at;
            }
        }
    }

    private int endOfText(int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int endOfWord(int start) {
        int at = start;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int afterBlanks(int start) {
        int at = start;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
