package org.notebooklearning.check.fix;

import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.SyntaxNode;

/// Statements that are neither imports nor definitions, and yet change nothing that an import
/// finds: constants, the one seed of a lesson, and the keeping of what it changes.
final class Harmless {
    private static final Set<String> LITERALS =
            Set.of(
                    "integer",
                    "float",
                    "string",
                    "string_start",
                    "string_content",
                    "string_end",
                    "escape_sequence",
                    "concatenated_string",
                    "true",
                    "false",
                    "none",
                    "list",
                    "tuple",
                    "set",
                    "dictionary",
                    "pair",
                    "expression_list",
                    "unary_operator",
                    "parenthesized_expression");
    private static final Pattern BEGIN =
            Pattern.compile(
                    "(?:lesson_utils(?:_\\d+)?|utils)"
                            + "\\.(?:set_seed\\(\\d+\\)|keep_state\\(\"[\\w-]+\"\\))");

    private Harmless() {}

    /// Whether the statement is one of them.
    static boolean is(SyntaxNode statement) {
        if (!statement.is("expression_statement") || statement.children().size() != 1) {
            return false;
        }
        SyntaxNode only = statement.children().getFirst();
        return isConstant(only) || BEGIN.matcher(only.text()).matches();
    }

    /// `LIMIT = 3`: a name and a value that is written out.
    private static boolean isConstant(SyntaxNode node) {
        return node.is("assignment")
                && node.children().size() == 2
                && node.children().getFirst().is("identifier")
                && (isLiteral(node.children().getLast()) || isConstant(node.children().getLast()));
    }

    private static boolean isLiteral(SyntaxNode node) {
        return LITERALS.contains(node.type())
                && node.children().stream().allMatch(Harmless::isLiteral);
    }
}
