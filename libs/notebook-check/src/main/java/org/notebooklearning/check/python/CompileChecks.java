package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What CPython refuses and the grammar here lets pass, for where no interpreter can be asked. Not
/// all of it: names in patterns, escapes in strings and rare targets are not looked at.
final class CompileChecks {
    private static final Set<String> FUTURE =
            Set.of(
                    "annotations",
                    "division",
                    "absolute_import",
                    "with_statement",
                    "print_function",
                    "unicode_literals",
                    "nested_scopes",
                    "generators",
                    "generator_stop",
                    "barry_as_FLUFL");
    private static final Set<String> NO_TARGETS =
            Set.of(
                    "call",
                    "integer",
                    "float",
                    "string",
                    "binary_operator",
                    "boolean_operator",
                    "comparison_operator",
                    "unary_operator",
                    "list_splat",
                    "true",
                    "false",
                    "none");

    private final List<SyntaxProblem> problems = new ArrayList<>();
    private final ParameterChecks parameters = new ParameterChecks(problems);

    private CompileChecks() {}

    /// Where code stands.
    ///
    /// @param function around it
    /// @param loop whether `break` has a loop to end
    private record Around(Function function, boolean loop) {}

    private enum Function {
        NONE,
        CLASS,
        PLAIN,
        LAMBDA,
        ASYNC
    }

    /// Problems of `source` in order; `module` is its tree.
    static List<SyntaxProblem> of(String source, SyntaxNode module) {
        CompileChecks checks = new CompileChecks();
        new LineChecks(checks.problems).check(source);
        checks.future(module);
        checks.visit(module, new Around(Function.NONE, false));
        checks.problems.sort(Comparator.comparingInt(SyntaxProblem::line));
        return checks.problems.stream().distinct().toList();
    }

    private void visit(SyntaxNode node, Around around) {
        switch (node.type()) {
            case "function_definition" -> {
                boolean async = node.text().startsWith("async");
                scope(node, around, async ? Function.ASYNC : Function.PLAIN);
                return;
            }
            case "lambda" -> {
                scope(node, around, Function.LAMBDA);
                return;
            }
            case "class_definition" -> {
                scope(node, around, Function.CLASS);
                return;
            }
            case "for_statement", "while_statement" -> {
                asynchronous(node, around);
                loop(node, around);
                return;
            }
            case "parameters", "lambda_parameters" -> parameters.parameters(node);
            case "argument_list" -> parameters.arguments(node);
            case "try_statement" -> attempt(node);
            case "with_statement" -> asynchronous(node, around);
            case "nonlocal_statement" -> {
                if (around.function() == Function.NONE) {
                    add(node, "'nonlocal' stands in a function only");
                }
            }
            case "delete_statement" -> node.children().forEach(this::target);
            case "as_pattern_target" -> node.children().forEach(this::target);
            case "augmented_assignment" -> augmented(node);
            case "assignment" -> assignment(node);
            case "wildcard_import" -> {
                if (around.function() != Function.NONE) {
                    add(node, "'import *' stands outside of functions and classes only");
                }
            }
            case "concatenated_string" -> concatenated(node);
            case "for_in_clause" -> {
                if (node.fields("right").size() > 1) {
                    add(node, "the generator needs brackets of its own");
                }
            }
            default -> flow(node, around);
        }
        node.children().forEach(child -> visit(child, around));
    }

    private void flow(SyntaxNode node, Around around) {
        boolean inFunction =
                around.function() != Function.NONE && around.function() != Function.CLASS;
        switch (node.type()) {
            case "return_statement" -> {
                if (!inFunction) {
                    add(node, "'return' outside function");
                }
            }
            case "yield" -> {
                if (!inFunction) {
                    add(node, "'yield' outside function");
                } else if (around.function() == Function.ASYNC
                        && node.text().matches("(?s)yield\\s+from\\b.*")) {
                    add(node, "'yield from' inside async function");
                }
            }
            case "await" -> {
                if (around.function() == Function.PLAIN || around.function() == Function.LAMBDA) {
                    add(node, "'await' outside async function");
                }
            }
            case "break_statement", "continue_statement" -> {
                if (!around.loop()) {
                    add(node, "'" + node.text() + "' outside loop");
                }
            }
            default -> {
                // Everything else may stand anywhere.
            }
        }
    }

    private void scope(SyntaxNode node, Around around, Function function) {
        for (SyntaxNode child : node.children()) {
            boolean body = child.isField("body");
            visit(child, body ? new Around(function, false) : around);
        }
        if (function == Function.PLAIN || function == Function.ASYNC) {
            globals(node);
        }
    }

    private void loop(SyntaxNode node, Around around) {
        for (SyntaxNode child : node.children()) {
            boolean body = child.isField("body");
            visit(child, body ? new Around(around.function(), true) : around);
        }
    }

    private void asynchronous(SyntaxNode node, Around around) {
        if (around.function() == Function.PLAIN && node.text().startsWith("async")) {
            add(node, "'async' outside async function");
        }
    }

    private void attempt(SyntaxNode node) {
        boolean caught = false;
        boolean all = false;
        for (SyntaxNode child : node.children()) {
            boolean clause = child.is("except_clause") || child.is("except_group_clause");
            if (clause && all) {
                add(child, "'except:' without a name must be the last");
            }
            caught |= clause || child.is("finally_clause");
            all |= clause && child.children().stream().allMatch(part -> part.is("block"));
        }
        if (!caught) {
            add(node, "'try' without 'except' or 'finally'");
        }
    }

    private void globals(SyntaxNode function) {
        Set<String> names = new HashSet<>();
        function.field("parameters")
                .ifPresent(
                        list ->
                                list.children().stream()
                                        .filter(it -> it.is("identifier"))
                                        .forEach(it -> names.add(it.text())));
        function.field("body").stream()
                .flatMap(body -> body.children().stream())
                .filter(it -> it.is("global_statement") || it.is("nonlocal_statement"))
                .flatMap(it -> it.children().stream())
                .filter(name -> names.contains(name.text()))
                .forEach(name -> add(name, "'" + name.text() + "' is a parameter and global"));
    }

    private void target(SyntaxNode target) {
        if (target.is("expression_list") || target.is("tuple") || target.is("list")) {
            target.children().forEach(this::target);
        } else if (NO_TARGETS.contains(target.type())) {
            add(target, "'" + firstLine(target) + "' is no target");
        }
    }

    private void augmented(SyntaxNode node) {
        SyntaxNode left = node.children().getFirst();
        if (!Set.of("identifier", "attribute", "subscript", "parenthesized_expression")
                .contains(left.type())) {
            add(node, "'" + firstLine(left) + "' is no target of an operation");
        }
        if (node.field("right").filter(it -> it.type().contains("assignment")).isPresent()) {
            add(node, "an operation can not be assigned");
        }
    }

    private void assignment(SyntaxNode node) {
        SyntaxNode left = node.children().getFirst();
        boolean several =
                Set.of("pattern_list", "tuple_pattern", "list_pattern").contains(left.type())
                        && (left.children().size() != 1 || left.text().contains(","));
        if (node.field("type").isPresent() && several) {
            add(node, "one name at a time has a type");
        }
        if (left.is("list_splat_pattern")) {
            add(node, "a '*' target stands in a list of targets");
        }
        if (several
                && left.children().stream().filter(it -> it.is("list_splat_pattern")).count() > 1) {
            add(node, "two '*' targets in one assignment");
        }
        if (node.field("right").filter(it -> it.is("list_splat")).isPresent()) {
            add(node, "a '*' value stands in a list of values");
        }
    }

    private void concatenated(SyntaxNode node) {
        long bytes =
                node.children().stream()
                        .filter(it -> it.text().matches("(?si)(?:b|br|rb)['\"].*"))
                        .count();
        if (bytes > 0 && bytes < node.children().size()) {
            add(node, "bytes and text can not be put together");
        }
    }

    private void future(SyntaxNode module) {
        boolean may = true;
        for (SyntaxNode node : module.children()) {
            if (node.is("future_import_statement")) {
                if (!may) {
                    add(node, "imports from __future__ stand at the beginning");
                }
                for (Import name : Imports.of(node)) {
                    if (!FUTURE.contains(name.name())) {
                        add(node, "there is no future feature " + name.name());
                    }
                }
            } else {
                may &=
                        node.is("expression_statement")
                                && CodeWalk.isText(node.children().getFirst());
            }
        }
    }

    private static String firstLine(SyntaxNode node) {
        return node.text().lines().findFirst().orElse("");
    }

    private void add(SyntaxNode node, String message) {
        problems.add(new SyntaxProblem(node.line(), message));
    }
}
