package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.CellLanguage;
import org.notebooklearning.check.python.Magic;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;
import org.notebooklearning.contracts.notebook.Cell;

/// The learner's cell that takes in the imports of a lesson: the first one with imports, unless
/// something between it and the lesson decides what an import finds.
final class ImportHost {
    private static final Set<String> IMPORTS = Set.of("import_statement", "import_from_statement");
    private static final Pattern BARRIER =
            Pattern.compile(
                    "(?m)^\\s*[%!]{1,2}\\s*(?:pip|conda|mamba|uv|cd|env|load_ext|python)\\b"
                            + "|sys\\.path|environ|chdir|drive\\.mount|git clone|importlib");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private ImportHost() {}

    /// The index of the cell; empty for none.
    ///
    /// @param cells those above the lesson
    /// @param theirs indexes of the cells that are the learner's own
    static OptionalInt in(List<Cell> cells, Set<Integer> theirs) {
        for (int index = 0; index < cells.size(); index++) {
            if (theirs.contains(index) && isHost(cells.get(index)) && isClear(cells, index)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /// The source of `host` with `imports` behind its last import.
    static String with(String host, List<String> imports) {
        List<String> lines = new ArrayList<>(List.of(host.split("\n", -1)));
        lines.addAll(lastImport(host), imports);
        return String.join("\n", lines);
    }

    private static boolean isHost(Cell cell) {
        if (!cell.isCode() || cell.id() == null || !ID.matcher(cell.id()).matches()) {
            return false;
        }
        PythonCell python = PythonCell.parse(cell.source());
        return python.python()
                && python.problems().isEmpty()
                && python.magics().stream().noneMatch(it -> it.kind() == Magic.Kind.CELL)
                && CellLanguage.otherThanPython(cell).isEmpty()
                && lastImport(cell.source()) > 0
                && !endsWithin(cell.source());
    }

    /// Whether the last import shares its line with something, so that nothing can follow it.
    private static boolean endsWithin(String source) {
        int last = lastImport(source);
        String line = source.lines().skip(last - 1L).findFirst().orElse("");
        return line.contains(";") || line.endsWith("\\");
    }

    private static boolean isClear(List<Cell> cells, int host) {
        String source = cells.get(host).source();
        int last = lastImport(source);
        String rest = String.join("\n", source.lines().skip(last).toList());
        return !BARRIER.matcher(rest).find()
                && cells.subList(host + 1, cells.size()).stream()
                        .filter(Cell::isCode)
                        .noneMatch(cell -> BARRIER.matcher(cell.source()).find());
    }

    /// The line on which the last import ends; 0 for none.
    private static int lastImport(String source) {
        return SyntaxTree.ofCell(source).root().children().stream()
                .filter(node -> IMPORTS.contains(node.type()))
                .mapToInt(SyntaxNode::endLine)
                .max()
                .orElse(0);
    }
}
