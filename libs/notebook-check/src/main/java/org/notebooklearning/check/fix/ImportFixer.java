package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.check.fix.CodeCells.Code;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.check.python.PythonNames;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL007: moves imports to the first code cell, behind the imports that stand there. Only
/// statements that have their lines for themselves are moved, and none whose name means another
/// thing elsewhere: before the move it may have been in use.
final class ImportFixer implements Fixer {
    private static final Set<String> IMPORTS =
            Set.of("import_statement", "import_from_statement", "future_import_statement");
    private static final String RULE = "NL007";

    @Override
    public List<Edit> propose(Notebook notebook, List<Finding> findings) {
        List<Code> cells = CodeCells.of(notebook);
        if (cells.size() < 2 || !cells.getFirst().sound()) {
            return List.of();
        }
        Code first = cells.getFirst();
        Set<Import> there = new HashSet<>();
        first.root().children().stream()
                .filter(node -> IMPORTS.contains(node.type()))
                .forEach(node -> there.addAll(imports(first, node)));
        Set<String> other = namesOfOtherMeaning(cells);
        List<Edit> edits = new ArrayList<>();
        for (Code cell : cells.subList(1, cells.size())) {
            if (cell.sound()) {
                for (SyntaxNode node : cell.root().children()) {
                    if (IMPORTS.contains(node.type()) && isMovable(cell, node, other)) {
                        edits.add(moved(first, cell, node, there));
                    }
                }
            }
        }
        return edits;
    }

    /// Imports of a statement, with lines blotted out so that equal ones are equal.
    private static List<Import> imports(Code cell, SyntaxNode node) {
        return cell.python().imports().stream()
                .filter(i -> i.line() >= node.line() && i.line() <= node.endLine())
                .map(i -> new Import(i.module(), i.name(), i.bound(), 0))
                .toList();
    }

    /// Names that something else than one and the same import binds somewhere in the notebook.
    private static Set<String> namesOfOtherMeaning(List<Code> cells) {
        Set<String> other = new HashSet<>();
        java.util.Map<String, String> meanings = new java.util.HashMap<>();
        for (Code cell : cells) {
            for (NameEvent event : cell.python().names()) {
                if (event instanceof NameEvent.Bound bound && bound.how() != NameEvent.How.IMPORT) {
                    other.add(bound.name());
                } else if (event instanceof NameEvent.Deleted deleted) {
                    other.add(deleted.name());
                }
            }
            for (Import imported : cell.python().imports()) {
                String before = meanings.put(imported.bound(), imported.meaning());
                if (before != null && !before.equals(imported.meaning())) {
                    other.add(imported.bound());
                }
            }
        }
        return other;
    }

    private static boolean isMovable(Code cell, SyntaxNode node, Set<String> other) {
        List<Import> imports = imports(cell, node);
        boolean plain =
                imports.stream()
                        .allMatch(
                                i ->
                                        !i.name().equals("*")
                                                && !other.contains(i.bound())
                                                && !PythonNames.isKnown(i.bound()));
        return !imports.isEmpty() && plain && hasLinesForItself(cell, node);
    }

    private static boolean hasLinesForItself(Code cell, SyntaxNode node) {
        String text = String.join("\n", cell.lines().subList(node.line() - 1, node.endLine()));
        if (!text.startsWith(node.text())) {
            return false;
        }
        String rest = text.substring(node.text().length()).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }

    private static Edit moved(Code first, Code cell, SyntaxNode node, Set<Import> there) {
        List<Import> imports = imports(cell, node);
        List<Import> missing = imports.stream().filter(there::add).distinct().toList();
        List<String> lines = cell.lines().subList(node.line() - 1, node.endLine());
        String before = String.join("\n", lines);
        List<String> kept =
                missing.isEmpty()
                        ? List.of()
                        : missing.size() == imports.size() ? lines : written(missing);
        List<Edit.Lines> changes = new ArrayList<>();
        if (!kept.isEmpty()) {
            int at = place(first, node.is("future_import_statement"));
            changes.add(new Edit.Lines(first.index(), at, at - 1, kept));
        }
        changes.add(new Edit.Lines(cell.index(), node.line(), node.endLine(), List.of()));
        List<AppliedFix> fixes = new ArrayList<>();
        fixes.add(new AppliedFix(RULE, cell.id(), node.line(), before, ""));
        if (!kept.isEmpty()) {
            int at = place(first, node.is("future_import_statement"));
            fixes.add(new AppliedFix(RULE, first.id(), at, "", String.join("\n", kept)));
        }
        return new Edit(fixes, changes);
    }

    private static List<String> written(List<Import> imports) {
        List<String> lines = new ArrayList<>();
        for (Import one : imports) {
            String last = one.name().isEmpty() ? one.module() : one.name();
            String top = last.contains(".") ? last.substring(0, last.indexOf('.')) : last;
            String as = one.bound().equals(top) ? "" : " as " + one.bound();
            String from = one.name().isEmpty() ? "" : "from " + one.module() + " ";
            lines.add(from + "import " + last + as);
        }
        return lines;
    }

    /// The line in the first cell in front of which an import goes: behind the last import, else
    /// in front of the first statement.
    private static int place(Code first, boolean future) {
        int line = 0;
        for (SyntaxNode node : first.root().children()) {
            boolean counts = future ? node.is("future_import_statement") : isImport(node);
            if (counts) {
                line = node.endLine() + 1;
            }
        }
        if (line > 0) {
            return line;
        }
        return first.root().children().stream()
                .filter(node -> !isText(node))
                .mapToInt(SyntaxNode::line)
                .findFirst()
                .orElse(first.lines().size() + 1);
    }

    private static boolean isImport(SyntaxNode node) {
        return IMPORTS.contains(node.type());
    }

    private static boolean isText(SyntaxNode node) {
        return node.is("expression_statement")
                && !node.children().isEmpty()
                && node.children().getFirst().is("string");
    }
}
