package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.check.python.CellLanguage;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;

/// The code cells of a notebook with their syntax trees. Of a notebook to which a lesson was added,
/// the lesson's alone are to be changed.
final class CodeCells {
    private CodeCells() {}

    /// One code cell.
    ///
    /// @param index in the notebook
    /// @param lines of its source
    /// @param sound whether it is Python without problems
    /// @param given whether somebody had it before a lesson was added
    record Code(
            int index,
            Cell cell,
            List<String> lines,
            PythonCell python,
            SyntaxNode root,
            boolean sound,
            boolean given) {
        Code {
            lines = List.copyOf(lines);
        }

        /// Its id; the cells of an upgraded notebook have one.
        String id() {
            return name(cell, index);
        }
    }

    /// What findings call the cell at `index`.
    static String name(Cell cell, int index) {
        String id = cell.id();
        return id == null ? "#" + (index + 1) : id;
    }

    static List<Code> of(Notebook notebook) {
        List<Code> code = new ArrayList<>();
        Set<Integer> given = given(notebook);
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
                code.add(
                        new Code(
                                index,
                                cell,
                                lines,
                                python,
                                tree.root(),
                                sound,
                                given.contains(index)));
            }
            index++;
        }
        return code;
    }

    /// Indexes of the cells that somebody had before a lesson was added; none where none was.
    static Set<Integer> given(Notebook notebook) {
        return LessonRecord.of(notebook).isEmpty() ? Set.of() : LessonRecord.givenCells(notebook);
    }

    /// Those of `cells` that may be changed, by the lesson that they belong to; all of them
    /// together where no cell was given.
    static List<List<Code>> lessons(Notebook notebook, List<Code> cells) {
        List<Code> own = cells.stream().filter(cell -> !cell.given()).toList();
        if (own.size() == cells.size()) {
            return List.of(cells);
        }
        return LessonRecord.of(notebook).stream()
                .map(record -> own.stream().filter(cell -> isOf(record, cell)).toList())
                .filter(lesson -> !lesson.isEmpty())
                .toList();
    }

    /// Earlier versions did not list the cells of their lesson.
    private static boolean isOf(LessonRecord record, Code cell) {
        return record.cells().isEmpty() || record.cells().containsKey(cell.id());
    }
}
