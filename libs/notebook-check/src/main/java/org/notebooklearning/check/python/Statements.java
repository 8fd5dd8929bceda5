package org.notebooklearning.check.python;

import java.util.List;
import java.util.Set;

/// Reads a statement at the top level of a cell.
public final class Statements {
    private static final Set<String> LITERALS =
            Set.of(
                    "integer",
                    "float",
                    "string",
                    "concatenated_string",
                    "true",
                    "false",
                    "none",
                    "ellipsis");
    private static final Set<String> LITERAL_PARTS =
            Set.of(
                    "list",
                    "tuple",
                    "set",
                    "dictionary",
                    "pair",
                    "expression_list",
                    "unary_operator",
                    "binary_operator",
                    "parenthesized_expression");

    private Statements() {}

    /// What the statement of a cell is; it stands at the top level.
    public static Statement of(SyntaxNode node) {
        return switch (node.type()) {
            case "import_statement", "import_from_statement", "future_import_statement" ->
                    plain(Statement.Kind.IMPORT, node);
            case "function_definition",
                    "class_definition",
                    "decorated_definition",
                    "type_alias_statement" ->
                    plain(Statement.Kind.DEFINITION, node);
            case "assert_statement" -> plain(Statement.Kind.ASSERTION, node);
            case "expression_statement" -> expression(node);
            default -> plain(Statement.Kind.OTHER, node);
        };
    }

    private static Statement plain(Statement.Kind kind, SyntaxNode node) {
        return new Statement(kind, node.line(), List.of(), false, "");
    }

    private static Statement expression(SyntaxNode node) {
        SyntaxNode inside = node.children().isEmpty() ? node : node.children().getFirst();
        if (inside.is("assignment")) {
            List<String> targets = inside.field("left").map(Statements::targets).orElse(List.of());
            boolean literal = inside.field("right").map(Statements::isLiteral).orElse(true);
            String value = inside.field("right").map(SyntaxNode::text).orElse("");
            return new Statement(Statement.Kind.ASSIGNMENT, node.line(), targets, literal, value);
        }
        if (inside.is("augmented_assignment")) {
            return plain(Statement.Kind.OTHER, node);
        }
        boolean text = node.children().size() == 1 && CodeWalk.isText(inside);
        return plain(text ? Statement.Kind.TEXT : Statement.Kind.EXPRESSION, node);
    }

    /// The names in an assignment's target; empty names stand for attributes and subscripts.
    private static List<String> targets(SyntaxNode target) {
        return switch (target.type()) {
            case "identifier" -> List.of(target.text());
            case "attribute", "subscript" -> List.of("");
            default ->
                    target.children().stream().flatMap(child -> targets(child).stream()).toList();
        };
    }

    private static boolean isLiteral(SyntaxNode node) {
        return LITERALS.contains(node.type())
                || (LITERAL_PARTS.contains(node.type())
                        && node.children().stream().allMatch(Statements::isLiteral));
    }
}
