package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One walk over a tree that collects what it calls, imports, asserts, binds and how many
/// statements it has.
final class CodeWalk {
    private static final Set<String> LOOPS =
            Set.of(
                    "for_statement",
                    "while_statement",
                    "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension",
                    "generator_expression");
    private static final Set<String> BODIES =
            Set.of("function_definition", "class_definition", "module");

    final List<Call> calls = new ArrayList<>();
    final List<Import> imports = new ArrayList<>();
    final List<Assertion> assertions = new ArrayList<>();
    final Set<String> parameters = new HashSet<>();
    final Set<String> locals = new HashSet<>();
    int statements;

    static CodeWalk of(SyntaxNode node) {
        CodeWalk walk = new CodeWalk();
        walk.visit(node, 0);
        return walk;
    }

    /// What stands inside `node`, without `node` itself.
    static CodeWalk inside(SyntaxNode node) {
        CodeWalk walk = new CodeWalk();
        node.children().forEach(child -> walk.visit(child, 0));
        return walk;
    }

    private void visit(SyntaxNode node, int loops) {
        switch (node.type()) {
            case "call" -> calls.add(call(node, loops > 0));
            case "import_statement", "import_from_statement", "future_import_statement" ->
                    imports.addAll(Imports.of(node));
            case "assert_statement" -> assertions.add(assertion(node));
            case "assignment", "augmented_assignment", "for_statement", "for_in_clause" ->
                    node.field("left").ifPresent(this::local);
            case "named_expression" -> node.field("name").ifPresent(this::local);
            case "as_pattern_target" -> local(node);
            case "parameters", "lambda_parameters" -> node.children().forEach(this::parameter);
            case "function_definition", "class_definition" ->
                    node.field("name").ifPresent(this::local);
            default -> {
                // Nothing to note about other nodes themselves.
            }
        }
        statements += isStatement(node) ? 1 : 0;
        boolean loop = LOOPS.contains(node.type());
        SyntaxNode text = docstring(node);
        for (SyntaxNode child : node.children()) {
            if (child != text) {
                visit(child, loop ? loops + 1 : loops);
            }
        }
    }

    /// A function below a decorator is one statement with it; a docstring is none.
    private static boolean isStatement(SyntaxNode node) {
        return switch (node.type()) {
            case "decorated_definition" -> false;
            case "function_definition", "class_definition", "elif_clause" -> true;
            default -> node.type().endsWith("_statement");
        };
    }

    /// The docstring in the body of `node`, or `node` itself where it has none.
    private static SyntaxNode docstring(SyntaxNode node) {
        if (!node.is("block") || node.children().isEmpty()) {
            return node;
        }
        SyntaxNode first = node.children().getFirst();
        boolean isText =
                first.is("expression_statement")
                        && first.children().size() == 1
                        && isText(first.children().getFirst());
        return isText ? first : node;
    }

    static boolean isText(SyntaxNode node) {
        return node.is("string") || node.is("concatenated_string");
    }

    private void local(SyntaxNode target) {
        switch (target.type()) {
            case "identifier" -> locals.add(target.text());
            case "attribute" -> {
                // `self.layer = ...`: the class knows what self.layer is.
                if (target.fieldText("object").equals("self")) {
                    locals.add(target.fieldText("attribute"));
                }
            }
            case "subscript" -> {
                // The name it hangs on was bound elsewhere.
            }
            default -> target.children().forEach(this::local);
        }
    }

    private void parameter(SyntaxNode parameter) {
        switch (parameter.type()) {
            case "identifier" -> parameters.add(parameter.text());
            case "default_parameter", "typed_default_parameter" ->
                    parameters.add(parameter.fieldText("name"));
            default ->
                    parameter.children().stream()
                            .filter(child -> !child.isField("type"))
                            .forEach(this::parameter);
        }
    }

    private static Call call(SyntaxNode node, boolean repeated) {
        List<String> arguments = new ArrayList<>();
        Map<String, String> keywords = new LinkedHashMap<>();
        SyntaxNode list = node.field("arguments").orElse(node);
        if (list.is("generator_expression")) {
            arguments.add(list.text());
        } else if (list != node) {
            for (SyntaxNode argument : list.children()) {
                if (argument.is("keyword_argument")) {
                    keywords.put(argument.fieldText("name"), argument.fieldText("value"));
                } else {
                    arguments.add(argument.text());
                }
            }
        }
        String name = node.field("function").map(CodeWalk::dotted).orElse("?");
        return new Call(name, node.line(), arguments, keywords, repeated);
    }

    static String dotted(SyntaxNode node) {
        if (node.is("identifier")) {
            return node.text();
        }
        if (node.is("attribute")) {
            String object = node.field("object").map(CodeWalk::dotted).orElse("?");
            return object + "." + node.fieldText("attribute");
        }
        return "?";
    }

    private static Assertion assertion(SyntaxNode node) {
        boolean calls =
                !node.children().isEmpty() && !of(node.children().getFirst()).calls.isEmpty();
        return new Assertion(node.line(), node.text(), calls);
    }

    /// The functions and classes at the top level of `module`, those in `if` and `try` included.
    static List<Definition> definitions(SyntaxNode module) {
        List<Definition> definitions = new ArrayList<>();
        collect(module, false, definitions);
        return definitions;
    }

    private static void collect(SyntaxNode node, boolean decorated, List<Definition> found) {
        for (SyntaxNode child : node.children()) {
            if (BODIES.contains(child.type())) {
                found.add(definition(child, decorated));
            } else {
                collect(child, child.is("decorated_definition"), found);
            }
        }
    }

    private static Definition definition(SyntaxNode node, boolean decorated) {
        CodeWalk body = inside(node);
        return new Definition(
                node.is("class_definition") ? Definition.Kind.CLASS : Definition.Kind.FUNCTION,
                node.fieldText("name"),
                node.line(),
                body.statements,
                body.calls,
                body.parameters,
                body.locals,
                decorated);
    }
}
