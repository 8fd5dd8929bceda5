package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.python.CellLanguage;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// The code cells of a notebook with their syntax trees.
final class CodeCells {
    private CodeCells() {}

    /// One code cell.
    ///
    /// @param index in the notebook
    /// @param lines of its source
    /// @param sound whether it is Python without problems
    record Code(
            int index,
            Cell cell,
            List<String> lines,
            PythonCell python,
            SyntaxNode root,
            boolean sound) {
        Code {
            lines = List.copyOf(lines);
        }

        /// Its id; the cells of an upgraded notebook have one.
        String id() {
            String id = cell.id();
            return id == null ? "#" + (index + 1) : id;
        }
    }

    static List<Code> of(Notebook notebook) {
        List<Code> code = new ArrayList<>();
        int index = 0;
        for (Cell cell : notebook.cells()) {
            if (cell.isCode()) {
                PythonCell python = PythonCell.parse(cell.source());
                SyntaxTree tree = SyntaxTree.ofCell(cell.source());
                List<String> lines = List.of(cell.source().split("\n", -1));
                boolean sound =
                        python.python()
                                && python.problems().isEmpty()
                                && tree.problems().isEmpty()
                                && CellLanguage.otherThanPython(cell).isEmpty();
                code.add(new Code(index, cell, lines, python, tree.root(), sound));
            }
            index++;
        }
        return code;
    }
}
