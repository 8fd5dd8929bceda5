package org.notebooklearning.check.python;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A named node of a syntax tree, copied out of the native tree so that nobody has to go back to
/// it. Types and fields are those of the tree-sitter-python grammar.
public final class SyntaxNode {
    private final String type;
    private final @Nullable String field;
    private final int line;
    private final int endLine;
    private final Span span;
    private final List<SyntaxNode> children = new ArrayList<>();

    /// A part of the source, as UTF-8; the array is shared by the whole tree.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Span(byte[] bytes, int start, int end) {}

    SyntaxNode(String type, @Nullable String field, int line, int endLine, Span span) {
        this.type = type;
        this.field = field;
        this.line = line;
        this.endLine = endLine;
        this.span = span;
    }

    void add(SyntaxNode child) {
        children.add(child);
    }

    SyntaxNode withoutChildren() {
        return new SyntaxNode(type, field, line, endLine, span);
    }

    /// As the grammar calls it, such as `call`.
    public String type() {
        return type;
    }

    /// Whether its type is `name`.
    public boolean is(String name) {
        return type.equals(name);
    }

    /// From 1.
    public int line() {
        return line;
    }

    /// The line of its last character, from 1.
    public int endLine() {
        return endLine;
    }

    /// How many characters stand before it on its line.
    public int column() {
        int start = span.start();
        while (start > 0 && span.bytes()[start - 1] != '\n') {
            start--;
        }
        int length = span.start() - start;
        return new String(span.bytes(), start, length, StandardCharsets.UTF_8).length();
    }

    /// The source it stands for.
    public String text() {
        return new String(
                span.bytes(), span.start(), span.end() - span.start(), StandardCharsets.UTF_8);
    }

    /// Named children in order, comments left out.
    public List<SyntaxNode> children() {
        return children;
    }

    /// The first child in `name`.
    public Optional<SyntaxNode> field(String name) {
        for (SyntaxNode child : children) {
            if (name.equals(child.field)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /// All children in `name`.
    public List<SyntaxNode> fields(String name) {
        return children.stream().filter(child -> name.equals(child.field)).toList();
    }

    /// Whether it stands in the field `name` of the node around it.
    public boolean isField(String name) {
        return name.equals(field);
    }

    /// The text of the child in `name`; empty where there is none.
    public String fieldText(String name) {
        return field(name).map(SyntaxNode::text).orElse("");
    }

    @Override
    public String toString() {
        return type + children;
    }
}
