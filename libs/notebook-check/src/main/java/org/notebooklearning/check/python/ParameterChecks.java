package org.notebooklearning.check.python;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What CPython refuses of parameters and arguments (docs.python.org, "Function definitions" and
/// "Calls").
final class ParameterChecks {
    private final List<SyntaxProblem> problems;

    ParameterChecks(List<SyntaxProblem> problems) {
        this.problems = problems;
    }

    void parameters(SyntaxNode list) {
        Set<String> names = new HashSet<>();
        boolean defaults = false;
        boolean star = false;
        boolean bare = false;
        boolean slash = false;
        boolean ended = false;
        for (SyntaxNode parameter : list.children()) {
            SyntaxNode inside = inside(parameter);
            String kind = inside.type();
            if (ended) {
                add(parameter, "nothing may follow a '**' parameter");
            }
            bare &= kind.equals("keyword_separator") || isSplat(kind);
            switch (kind) {
                case "dictionary_splat_pattern" -> {
                    ended = true;
                    if (bare) {
                        add(parameter, "a name must follow the bare '*'");
                    }
                }
                case "list_splat_pattern", "keyword_separator" -> {
                    if (star) {
                        add(parameter, "'*' may stand once only");
                    }
                    star = true;
                    bare = kind.equals("keyword_separator");
                }
                case "positional_separator" -> {
                    if (slash || star) {
                        add(parameter, "'/' may stand once only, before '*'");
                    }
                    slash = true;
                }
                case "tuple_pattern" -> add(parameter, "a parameter is one name");
                default -> {
                    boolean optional = parameter.type().contains("default_parameter");
                    if (defaults && !optional && !star) {
                        add(parameter, "a parameter without default follows one with default");
                    }
                    defaults |= optional;
                }
            }
            String name = name(inside);
            if (!name.isEmpty() && !names.add(name)) {
                add(parameter, "duplicate parameter '" + name + "'");
            }
        }
        if (bare) {
            add(list, "a name must follow the bare '*'");
        }
    }

    private static boolean isSplat(String kind) {
        return kind.equals("dictionary_splat_pattern");
    }

    private static SyntaxNode inside(SyntaxNode parameter) {
        return parameter.is("typed_parameter") ? parameter.children().getFirst() : parameter;
    }

    private static String name(SyntaxNode parameter) {
        return switch (parameter.type()) {
            case "identifier" -> parameter.text();
            case "default_parameter", "typed_default_parameter" -> parameter.fieldText("name");
            case "list_splat_pattern", "dictionary_splat_pattern" ->
                    parameter.children().isEmpty() ? "" : parameter.children().getFirst().text();
            default -> "";
        };
    }

    void arguments(SyntaxNode list) {
        Set<String> keywords = new HashSet<>();
        boolean keyword = false;
        boolean unpacked = false;
        for (SyntaxNode argument : list.children()) {
            switch (argument.type()) {
                case "keyword_argument" -> {
                    keyword = true;
                    String name = argument.fieldText("name");
                    if (!keywords.add(name)) {
                        add(argument, "keyword argument repeated: " + name);
                    }
                }
                case "dictionary_splat" -> unpacked = true;
                case "list_splat" -> {
                    if (unpacked) {
                        add(argument, "'*' follows '**' among the arguments");
                    }
                }
                default -> {
                    if (keyword || unpacked) {
                        add(argument, "a positional argument follows a named one");
                    }
                    if (argument.is("generator_expression")
                            && list.children().size() > 1
                            && !argument.text().startsWith("(")) {
                        add(argument, "the generator needs brackets of its own");
                    }
                }
            }
        }
    }

    private void add(SyntaxNode node, String message) {
        problems.add(new SyntaxProblem(node.line(), message));
    }
}
