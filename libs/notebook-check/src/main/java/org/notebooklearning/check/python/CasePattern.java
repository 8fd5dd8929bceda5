package org.notebooklearning.check.python;

import java.util.function.Consumer;

/// Reads the pattern of a `case`: names in it are bound, but for those of classes and constants.
final class CasePattern {
    private CasePattern() {}

    /// Binds the names of `pattern` in `scope` and hands those it looks up to `use`.
    static void bind(SyntaxNode pattern, Scope scope, Consumer<SyntaxNode> use) {
        switch (pattern.type()) {
            case "identifier" -> scope.bind(pattern, NameEvent.How.TARGET);
            case "dotted_name" -> {
                SyntaxNode first = pattern.children().getFirst();
                if (pattern.children().size() == 1) {
                    bind(first, scope, use);
                } else {
                    use.accept(first);
                }
            }
            case "class_pattern" -> {
                // The class is looked up, what stands in its brackets is bound.
                use.accept(pattern.children().getFirst().children().getFirst());
                rest(pattern, scope, use);
            }
            case "keyword_pattern" -> rest(pattern, scope, use);
            default -> pattern.children().forEach(child -> bind(child, scope, use));
        }
    }

    private static void rest(SyntaxNode pattern, Scope scope, Consumer<SyntaxNode> use) {
        pattern.children().stream().skip(1).forEach(child -> bind(child, scope, use));
    }
}
