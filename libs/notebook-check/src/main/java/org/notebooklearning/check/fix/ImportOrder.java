package org.notebooklearning.check.fix;

import java.util.HashMap;
import java.util.Map;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.Statements;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;
import org.notebooklearning.check.rule.CellReadings;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// When imports run: a change is none where an import that stays runs before something that it ran
/// after.
final class ImportOrder {
    private ImportOrder() {}

    /// Whether every import that both notebooks have runs after as many other statements.
    static boolean isKept(Notebook before, Notebook after, CellReadings readings) {
        Map<String, Integer> was = places(before, readings);
        Map<String, Integer> is = places(after, readings);
        is.keySet().retainAll(was.keySet());
        return is.entrySet().stream().allMatch(it -> it.getValue().equals(was.get(it.getKey())));
    }

    /// How many statements that are neither imports, definitions nor harmless run before the first
    /// import of each name.
    private static Map<String, Integer> places(Notebook notebook, CellReadings readings) {
        Map<String, Integer> places = new HashMap<>();
        int passed = 0;
        for (Cell cell : notebook.codeCells()) {
            PythonCell python = readings.code(cell.source());
            SyntaxNode module = SyntaxTree.ofCell(cell.source()).root();
            for (Import imported : python.imports()) {
                int before = passed + passed(module, imported.line());
                places.putIfAbsent(imported.meaning() + " as " + imported.bound(), before);
            }
            passed += passed(module, Integer.MAX_VALUE);
        }
        return places;
    }

    private static int passed(SyntaxNode module, int line) {
        return (int)
                module.children().stream().filter(it -> it.line() < line && hasEffect(it)).count();
    }

    private static boolean hasEffect(SyntaxNode node) {
        return !Harmless.is(node)
                && switch (Statements.of(node).kind()) {
                    case IMPORT, DEFINITION, TEXT -> false;
                    case ASSIGNMENT, EXPRESSION, ASSERTION, OTHER -> true;
                };
    }
}
