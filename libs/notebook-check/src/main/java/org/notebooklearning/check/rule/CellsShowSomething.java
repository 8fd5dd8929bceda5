package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.check.python.Magic;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL103: a code cell shows something or says what it does; long ones say it anyway.
final class CellsShowSomething implements Rule {
    private static final int LONG = 6;
    private static final Set<String> TIMING = Set.of("time", "timeit", "prun");
    private static final Set<String> SHOWING = Set.of("print", "display", "show", "pprint");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : lesson.codeCells()) {
            if (cell.is("setup") || !isReadable(cell.python())) {
                continue;
            }
            boolean commented = isCommented(cell);
            if (!commented && !shows(lesson, cell)) {
                findings.add(
                        cell.finding(
                                0,
                                "The cell shows nothing and says nothing",
                                "End it with the value to look at, or comment what it makes."));
            } else if (!commented && cell.python().lineCount() > LONG) {
                findings.add(
                        cell.finding(
                                0,
                                cell.python().lineCount() + " lines without a comment",
                                "Say in a comment what the lines do, or split the cell."));
            }
        }
        return new Checked("code cells other than the setup", findings);
    }

    /// Whether there are statements of Python; what is not Python is told by NL008.
    private static boolean isReadable(PythonCell python) {
        return python.statementCount() > 0 && python.problems().isEmpty();
    }

    private static boolean isCommented(LessonCell cell) {
        int own = cell.isExport() ? 1 : 0;
        return cell.python().comments().size() > own || cell.source().contains("\"\"\"");
    }

    private static boolean shows(LessonUnderCheck lesson, LessonCell cell) {
        return cell.python().showsValue()
                || !cell.python().assertions().isEmpty()
                || cell.python().magics().stream().anyMatch(CellsShowSomething::prints)
                || cell.python().calls().stream().anyMatch(c -> SHOWING.contains(c.last()))
                || lesson.elements().draws(cell.python())
                || lesson.elements().interacts(cell.python());
    }

    /// Whether IPython shows what came of the line; a command's output that is assigned is not
    // shown.
    private static boolean prints(Magic magic) {
        return switch (magic.kind()) {
            case HELP -> true;
            case SHELL -> magic.text().startsWith("!") || magic.text().startsWith("%");
            case LINE, CELL -> TIMING.contains(magic.name());
        };
    }
}
