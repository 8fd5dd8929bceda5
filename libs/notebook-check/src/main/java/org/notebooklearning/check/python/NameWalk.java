package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.List;

/// One walk over a cell's tree, in the order in which Python runs it, that tells what happens to
/// names.
final class NameWalk {
    private final List<NameEvent> events = new ArrayList<>();

    /// How many `try` blocks around here catch a NameError.
    private int forgiving;

    private NameWalk() {}

    static List<NameEvent> of(SyntaxNode module) {
        NameWalk walk = new NameWalk();
        walk.visitChildren(module, Scope.ofCell(walk.events::add));
        return List.copyOf(walk.events);
    }

    private void visitChildren(SyntaxNode node, Scope scope) {
        node.children().forEach(child -> visit(child, scope));
    }

    private void visit(SyntaxNode node, Scope scope) {
        switch (node.type()) {
            case "identifier" -> use(node, scope);
            case "attribute" -> node.field("object").ifPresent(child -> visit(child, scope));
            case "keyword_argument" -> node.field("value").ifPresent(child -> visit(child, scope));
            case "assignment" -> assignment(node, scope);
            case "augmented_assignment" -> augmented(node, scope);
            case "named_expression" -> walrus(node, scope);
            case "for_statement" -> loop(node, scope);
            case "as_pattern" -> as(node, scope);
            case "try_statement" -> attempt(node, scope);
            case "case_clause" -> matched(node, scope);
            case "delete_statement" -> node.children().forEach(child -> delete(child, scope));
            case "global_statement" ->
                    node.children().forEach(child -> scope.declareGlobal(child.text()));
            case "nonlocal_statement" ->
                    node.children().forEach(child -> scope.declareNonlocal(child.text()));
            case "import_statement", "import_from_statement", "future_import_statement" ->
                    Imports.of(node).forEach(imported -> imported(imported, scope));
            case "decorated_definition" -> decorated(node, scope);
            case "function_definition" -> function(node, scope);
            case "class_definition" -> classDefinition(node, scope);
            case "type_alias_statement" -> typeAlias(node, scope);
            case "lambda" -> lambda(node, scope);
            case "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension",
                    "generator_expression" ->
                    comprehension(node, scope);
            default -> visitChildren(node, scope);
        }
    }

    private void use(SyntaxNode identifier, Scope scope) {
        if (forgiving == 0) {
            scope.use(identifier);
        }
    }

    /// Binds every name in a target; what a subscript or attribute hangs on is only used.
    private void bind(SyntaxNode target, Scope scope, NameEvent.How how) {
        switch (target.type()) {
            case "identifier" -> scope.bind(target, how);
            case "attribute", "subscript" -> visit(target, scope);
            default -> target.children().forEach(child -> bind(child, scope, how));
        }
    }

    private void assignment(SyntaxNode node, Scope scope) {
        if (!scope.isFunction()) {
            node.field("type").ifPresent(type -> visit(type, scope));
        }
        node.field("right").ifPresent(right -> visit(right, scope));
        boolean binds = node.field("right").isPresent() || scope.isFunction();
        node.field("left")
                .filter(left -> binds || !left.is("identifier"))
                .ifPresent(left -> bind(left, scope, NameEvent.How.ASSIGNMENT));
    }

    private void augmented(SyntaxNode node, Scope scope) {
        visitChildren(node, scope);
        node.field("left")
                .filter(left -> left.is("identifier"))
                .ifPresent(left -> bind(left, scope, NameEvent.How.ASSIGNMENT));
    }

    private void walrus(SyntaxNode node, Scope scope) {
        node.field("value").ifPresent(value -> visit(value, scope));
        node.field("name").ifPresent(scope::bindOutsideComprehensions);
    }

    private void loop(SyntaxNode node, Scope scope) {
        node.field("right").ifPresent(right -> visit(right, scope));
        node.field("left").ifPresent(left -> bind(left, scope, NameEvent.How.TARGET));
        node.field("body").ifPresent(body -> visit(body, scope));
        node.field("alternative").ifPresent(otherwise -> visit(otherwise, scope));
    }

    private void as(SyntaxNode node, Scope scope) {
        for (SyntaxNode child : node.children()) {
            if (child.isField("alias")) {
                bind(child, scope, NameEvent.How.TARGET);
            } else {
                visit(child, scope);
            }
        }
    }

    private void attempt(SyntaxNode node, Scope scope) {
        boolean forgives =
                node.children().stream()
                        .filter(child -> child.is("except_clause"))
                        .anyMatch(clause -> clause.fieldText("value").contains("NameError"));
        for (SyntaxNode child : node.children()) {
            boolean tried = child.isField("body") && forgives;
            forgiving += tried ? 1 : 0;
            visit(child, scope);
            forgiving -= tried ? 1 : 0;
        }
    }

    private void delete(SyntaxNode target, Scope scope) {
        switch (target.type()) {
            case "identifier" -> {
                use(target, scope);
                scope.delete(target);
            }
            case "attribute", "subscript" -> visit(target, scope);
            default -> target.children().forEach(child -> delete(child, scope));
        }
    }

    private void matched(SyntaxNode clause, Scope scope) {
        for (SyntaxNode child : clause.children()) {
            if (child.is("case_pattern")) {
                CasePattern.bind(child, scope, identifier -> use(identifier, scope));
            } else {
                visit(child, scope);
            }
        }
    }

    private void imported(Import imported, Scope scope) {
        if (imported.name().equals("*")) {
            events.add(new NameEvent.StarImported(imported.module(), imported.line()));
        } else {
            scope.bindImported(imported);
        }
    }

    private void decorated(SyntaxNode node, Scope scope) {
        visitChildren(node, scope);
        // The decorator gets the function and may call it at once.
        node.field("definition")
                .flatMap(definition -> definition.field("name"))
                .ifPresent(name -> use(name, scope));
    }

    private void function(SyntaxNode node, Scope scope) {
        String name = node.fieldText("name");
        Scope body = scope.inner(Scope.Kind.FUNCTION, name);
        node.field("type_parameters").ifPresent(types -> typeParameters(types, body));
        // Annotations are read when the function is made, but may name its type parameters.
        Scope types = node.field("type_parameters").isPresent() ? body : scope;
        node.field("parameters")
                .ifPresent(parameters -> parameters(parameters, scope, types, body));
        node.field("return_type").ifPresent(type -> visit(type, types));
        node.field("body").ifPresent(block -> visit(block, body));
        body.close();
        node.field("name").ifPresent(own -> scope.bind(own, NameEvent.How.DEFINITION));
    }

    private void lambda(SyntaxNode node, Scope scope) {
        Scope body = scope.inner(Scope.Kind.FUNCTION, "lambda");
        node.field("parameters")
                .ifPresent(parameters -> parameters(parameters, scope, scope, body));
        node.field("body").ifPresent(expression -> visit(expression, body));
        body.close();
    }

    /// Defaults belong to the scope around the function, names to the function.
    private void parameters(SyntaxNode parameters, Scope around, Scope types, Scope body) {
        for (SyntaxNode parameter : parameters.children()) {
            parameter.field("value").ifPresent(value -> visit(value, around));
            parameter.field("type").ifPresent(type -> visit(type, types));
            SyntaxNode name =
                    parameter
                            .field("name")
                            .orElseGet(
                                    () ->
                                            parameter.is("typed_parameter")
                                                    ? parameter.children().getFirst()
                                                    : parameter);
            bind(name, body, NameEvent.How.TARGET);
        }
    }

    private void classDefinition(SyntaxNode node, Scope scope) {
        String name = node.fieldText("name");
        Scope types = scope.inner(Scope.Kind.COMPREHENSION, name);
        node.field("type_parameters").ifPresent(parameters -> typeParameters(parameters, types));
        node.field("superclasses").ifPresent(bases -> visit(bases, types));
        Scope body = types.inner(Scope.Kind.CLASS, name);
        node.field("body").ifPresent(block -> visit(block, body));
        types.close();
        node.field("name").ifPresent(own -> scope.bind(own, NameEvent.How.DEFINITION));
    }

    /// Binds `T` and `Ts` of `[T: int, *Ts]`; bounds are uses.
    private void typeParameters(SyntaxNode parameters, Scope scope) {
        for (SyntaxNode parameter : parameters.children()) {
            SyntaxNode inside =
                    parameter.is("type") && !parameter.children().isEmpty()
                            ? parameter.children().getFirst()
                            : parameter;
            if (inside.is("constrained_type")) {
                bind(inside.children().getFirst(), scope, NameEvent.How.TARGET);
                inside.children().stream().skip(1).forEach(bound -> visit(bound, scope));
            } else {
                bind(inside, scope, NameEvent.How.TARGET);
            }
        }
    }

    /// `type Pair[T] = tuple[T, T]`: the right side is read when it is asked for.
    private void typeAlias(SyntaxNode node, Scope scope) {
        SyntaxNode left = node.children().getFirst();
        SyntaxNode name = left;
        while (!name.is("identifier") && !name.children().isEmpty()) {
            name = name.children().getFirst();
        }
        Scope body = scope.inner(Scope.Kind.FUNCTION, name.text());
        if (!left.children().isEmpty() && left.children().getFirst().is("generic_type")) {
            left.children().getFirst().children().stream()
                    .skip(1)
                    .forEach(parameters -> typeParameters(parameters, body));
        }
        node.children().stream().skip(1).forEach(right -> visit(right, body));
        body.close();
        scope.bind(name, NameEvent.How.DEFINITION);
    }

    private void comprehension(SyntaxNode node, Scope scope) {
        Scope inner = scope.inner(Scope.Kind.COMPREHENSION, "");
        Scope iterable = scope;
        for (SyntaxNode clause : node.children()) {
            if (clause.is("for_in_clause")) {
                // Only the first iterable is looked up outside.
                Scope where = iterable;
                clause.fields("right").forEach(right -> visit(right, where));
                clause.field("left").ifPresent(left -> bind(left, inner, NameEvent.How.TARGET));
                iterable = inner;
            } else if (!clause.isField("body")) {
                visit(clause, inner);
            }
        }
        node.field("body").ifPresent(body -> visit(body, inner));
        inner.close();
    }
}
