package org.notebooklearning.check.fix;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.fix.CodeCells.Code;
import org.notebooklearning.check.python.Magic;
import org.notebooklearning.check.python.SyntaxNode;

/// What stands between the first cell's imports and the place that is read now, as far as no import
/// may be lifted past it: everything but imports, definitions, constants and the seed. A call may
/// change the path, the environment, the folder or a file that an import reads, and nobody can
/// tell which calls do.
final class ImportBarriers {
    private static final Set<String> DEFINITIONS =
            Set.of(
                    "function_definition",
                    "class_definition",
                    "decorated_definition",
                    "type_alias_statement");
    private static final String MAY_RAISE = "raises-exception";
    private static final int LONGEST = 40;

    private @Nullable String any;
    private @Nullable String opaque;
    private boolean definitions;

    /// Why no import may be lifted; empty where one may.
    Optional<String> any() {
        return Optional.ofNullable(any);
    }

    /// Why a second import of what is there already may do something: names may have been bound
    /// that nobody sees.
    Optional<String> opaque() {
        return Optional.ofNullable(opaque);
    }

    boolean hasPassedDefinitions() {
        return definitions;
    }

    /// Begins a cell.
    void enter(Code cell) {
        Optional<Magic> magic =
                cell.python().magics().stream()
                        .filter(it -> it.kind() == Magic.Kind.CELL || !cell.python().python())
                        .findFirst();
        if (magic.isPresent()) {
            stop(cell, magic.get().line(), magic.get().text(), true);
        } else if (!cell.sound()) {
            stop(cell, 1, "code that is not valid Python", true);
        } else if (cell.cell().metadata().get("tags") instanceof Iterable<?> tags) {
            for (Object tag : tags) {
                if (MAY_RAISE.equals(tag)) {
                    stop(cell, 1, "a cell that may end with an error", false);
                }
            }
        }
    }

    /// Goes past one statement at the top level of a cell.
    void pass(Code cell, SyntaxNode node) {
        if (DEFINITIONS.contains(node.type())) {
            definitions = true;
            return;
        }
        if (ImportFixer.isImport(node)) {
            if (node.text().endsWith("*")) {
                stop(cell, node.line(), node.text(), true);
            }
            return;
        }
        if (isText(node) || Harmless.is(node)) {
            return;
        }
        String line = cell.lines().get(node.line() - 1).strip();
        boolean magic = cell.python().magics().stream().anyMatch(it -> it.line() == node.line());
        stop(cell, node.line(), line, magic);
    }

    /// Goes past what stands in the first cell from `line` on.
    void passRest(Code first, int line) {
        enter(first);
        first.root().children().stream()
                .filter(node -> node.line() >= line || node.text().endsWith("*"))
                .forEach(node -> pass(first, node));
    }

    private void stop(Code cell, int line, String text, boolean hidden) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text;
        String reason =
                "between it and the first cell's imports stands '%s' (cell %d, line %d)"
                        .formatted(shown, cell.index() + 1, line);
        any = any == null ? reason : any;
        opaque = opaque == null && hidden ? reason : opaque;
    }

    private static boolean isText(SyntaxNode node) {
        return node.is("expression_statement")
                && node.children().size() == 1
                && node.children().getFirst().is("string")
                && node.children().getFirst().children().stream()
                        .noneMatch(part -> part.is("interpolation"));
    }
}
