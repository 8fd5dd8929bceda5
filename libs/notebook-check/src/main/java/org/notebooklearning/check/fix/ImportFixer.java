package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.fix.CodeCells.Code;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.check.python.PythonNames;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL007: moves imports to the first code cell, behind the imports that stand there. An import runs
/// code, and what it finds depends on what ran before: so one is moved only where nothing but
/// imports and definitions stands between its old and its new place. Only statements that have
/// their lines for themselves are moved, and none whose name means another thing elsewhere: before
/// the move it may have been in use.
final class ImportFixer implements Fixer {
    private static final Set<String> IMPORTS =
            Set.of("import_statement", "import_from_statement", "future_import_statement");
    private static final String RULE = "NL007";

    @Override
    public List<Edit> propose(Notebook notebook, List<Finding> findings) {
        return new Moves(notebook).edits;
    }

    @Override
    public Optional<String> whyNot(Notebook notebook, Finding finding) {
        return Optional.of(
                new Moves(notebook)
                        .reasons.getOrDefault(
                                new Place(String.valueOf(finding.cell()), finding.line()),
                                "it stands inside another statement"));
    }

    /// Where an import stands.
    private record Place(String cell, int line) {}

    /// One look at all imports behind the first cell, of each lesson where others are in the
    /// notebook, too: each is moved, or there is a reason why not.
    private static final class Moves {
        private final List<Edit> edits = new ArrayList<>();
        private final Map<Place, String> reasons = new HashMap<>();
        private final Set<String> other;

        Moves(Notebook notebook) {
            List<Code> cells = CodeCells.of(notebook);
            this.other = namesOfOtherMeaning(cells);
            for (List<Code> lesson : CodeCells.lessons(notebook, cells)) {
                if (lesson.size() > 1) {
                    new Lifted(lesson, edits, reasons, other).look(cells);
                }
            }
        }
    }

    /// The imports of one lesson, which go to its first code cell.
    private static final class Lifted {
        private final List<Code> lesson;
        private final Code first;
        private final List<Edit> edits;
        private final Map<Place, String> reasons;
        private final Set<String> other;
        private final Set<Import> there = new HashSet<>();
        private final ImportBarriers barriers = new ImportBarriers();

        /// @param edits are told what moves
        /// @param reasons are told why something does not
        /// @param other names that mean another thing elsewhere
        Lifted(List<Code> lesson, List<Edit> edits, Map<Place, String> reasons, Set<String> other) {
            this.lesson = lesson;
            this.first = lesson.getFirst();
            this.edits = edits;
            this.reasons = reasons;
            this.other = other;
        }

        /// @param cells all of the notebook: what stands between counts, whosever it is
        void look(List<Code> cells) {
            first.root().children().stream()
                    .filter(ImportFixer::isImport)
                    .forEach(node -> there.addAll(imports(first, node)));
            barriers.passRest(first, place(first, false));
            for (Code cell : cells) {
                if (cell.index() <= first.index()) {
                    continue;
                }
                barriers.enter(cell);
                for (SyntaxNode node : cell.root().children()) {
                    if (isImport(node) && lesson.contains(cell)) {
                        look(cell, node);
                    }
                    barriers.pass(cell, node);
                }
            }
        }

        private void look(Code cell, SyntaxNode node) {
            List<Import> imports = imports(cell, node);
            Optional<String> reason = whyNot(cell, node, imports);
            if (reason.isEmpty()) {
                edits.add(moved(first, cell, node, there));
                return;
            }
            for (int line = node.line(); line <= node.endLine(); line++) {
                reasons.putIfAbsent(new Place(cell.id(), line), reason.get());
            }
        }

        private Optional<String> whyNot(Code cell, SyntaxNode node, List<Import> imports) {
            if (!first.sound() || !cell.sound()) {
                return Optional.of("a cell on the way is not valid Python");
            }
            if (imports.isEmpty() || imports.stream().anyMatch(i -> i.name().equals("*"))) {
                return Optional.of("nobody knows which names it binds");
            }
            Optional<String> taken =
                    imports.stream()
                            .map(Import::bound)
                            .filter(name -> other.contains(name) || PythonNames.isKnown(name))
                            .findFirst();
            if (taken.isPresent()) {
                return Optional.of("'" + taken.get() + "' means something else elsewhere");
            }
            if (!hasLinesForItself(cell, node)) {
                return Optional.of("something else stands on its line");
            }
            if (node.is("future_import_statement") && barriers.hasPassedDefinitions()) {
                return Optional.of("it changes how the definitions before it are read");
            }
            return there.containsAll(imports) ? barriers.opaque() : barriers.any();
        }
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
        Map<String, String> meanings = new HashMap<>();
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

    static boolean isImport(SyntaxNode node) {
        return IMPORTS.contains(node.type());
    }

    private static boolean isText(SyntaxNode node) {
        return node.is("expression_statement")
                && !node.children().isEmpty()
                && node.children().getFirst().is("string");
    }
}
