package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.python.Magic;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.Statement;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL103: a code cell shows something or says what it does; long ones say it anyway.
final class CellsShowSomething implements Rule {
    private static final int LONG = 6;
    private static final Set<String> TIMING = Set.of("time", "timeit", "prun");
    private static final Set<String> SHOWING = Set.of("print", "display", "show", "pprint");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        List<LessonCell> cells = lesson.codeCells();
        for (int i = 0; i < cells.size(); i++) {
            LessonCell cell = cells.get(i);
            if (!cell.is(CellRole.SETUP) && isReadable(cell.python())) {
                LessonCell next = i + 1 < cells.size() ? cells.get(i + 1) : null;
                look(lesson, cell, next, findings);
            }
        }
        return new Checked("code cells other than the setup", findings);
    }

    private static void look(
            LessonUnderCheck lesson,
            LessonCell cell,
            @Nullable LessonCell next,
            List<Finding> findings) {
        boolean commented = isCommented(cell);
        boolean shows = shows(lesson, cell);
        if (!shows && !cell.isPractice() && asserts(cell.python())) {
            findings.add(
                    cell.finding(
                            0,
                            "The assertion shows nothing when it holds",
                            "Show the two sides next to each other, or the True: end the cell"
                                    + " with the comparison itself."));
        } else if (!shows && !commented && !cell.isPractice() && !isLookedAt(lesson, cell, next)) {
            findings.add(
                    cell.finding(
                            0,
                            "The cell shows nothing and says nothing",
                            "End it with the value to look at, look at it in the code cell after"
                                    + " it, or comment what it makes."));
        } else if (!commented && cell.python().lineCount() > LONG) {
            findings.add(
                    cell.finding(
                            0,
                            cell.python().lineCount() + " lines without a comment",
                            "Say in a comment what the lines do, or split the cell."));
        }
    }

    /// Whether something is asserted that nobody is told of.
    private static boolean asserts(PythonCell python) {
        return python.statements().stream()
                .anyMatch(statement -> statement.kind() == Statement.Kind.ASSERTION);
    }

    /// Whether what the cell makes is seen in the code cell after it: an object is shown before it
    /// is used.
    private static boolean isLookedAt(
            LessonUnderCheck lesson, LessonCell cell, @Nullable LessonCell next) {
        return next != null
                && shows(lesson, next)
                && cell.python().bound().stream().anyMatch(next.python().used()::contains);
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
