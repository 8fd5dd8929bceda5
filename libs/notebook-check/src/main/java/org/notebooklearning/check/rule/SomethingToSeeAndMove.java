package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL107: at least one visualisation, one simulation and one element to move.
final class SomethingToSeeAndMove implements Rule {
    private static final String WIDGET = "application/vnd.jupyter.widget-view+json";
    private static final Pattern FIGURE =
            Pattern.compile("image/.*|application/vnd\\.plotly.*|application/vnd\\.vega.*");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        Elements elements = lesson.elements();
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : lesson.codeCells()) {
            empty(cell, CellRole.VISUALISATION, elements.draws(cell.python()), findings);
            empty(cell, CellRole.INTERACTIVE, elements.interacts(cell.python()), findings);
            empty(cell, CellRole.SIMULATION, elements.repeatsOrRolls(cell.python()), findings);
        }
        missing(lesson, "visualisation", elements::draws, findings);
        missing(lesson, "interactive element", elements::interacts, findings);
        if (lesson.codeCells().stream()
                .noneMatch(
                        cell ->
                                elements.simulates(cell.python())
                                        || (cell.is(CellRole.SIMULATION)
                                                && elements.repeatsOrRolls(cell.python())))) {
            findings.add(none("simulation"));
        }
        RunFacts run = lesson.run().orElse(null);
        if (run == null) {
            return findings.isEmpty()
                    ? new NotChecked("The code has all three; it was not run to see them.")
                    : new Checked("roles and code; the notebook was not run", findings);
        }
        outputs(run, findings);
        return new Checked("roles, code and outputs", findings);
    }

    private static void empty(
            LessonCell cell, CellRole role, boolean does, List<Finding> findings) {
        if (cell.tagged() && cell.is(role) && !does) {
            findings.add(
                    cell.finding(
                            0,
                            "The cell is said to be of role "
                                    + role.word()
                                    + ", and its code is not",
                            "Give it what its role promises, or another role."));
        }
    }

    private static void missing(
            LessonUnderCheck lesson,
            String what,
            Predicate<PythonCell> does,
            List<Finding> findings) {
        if (lesson.codeCells().stream().noneMatch(cell -> does.test(cell.python()))) {
            findings.add(none(what));
        }
    }

    private static Finding none(String what) {
        return new Finding(
                null,
                0,
                "",
                "There is no " + what,
                "Add one where the reader has something to expect from it.");
    }

    private static void outputs(RunFacts run, List<Finding> findings) {
        if (run.cells().stream()
                .noneMatch(
                        cell ->
                                cell.mimeTypes().stream()
                                        .anyMatch(type -> FIGURE.matcher(type).matches()))) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "No figure is in the outputs",
                            "End the drawing cell with plt.show()."));
        }
        if (run.cells().stream().noneMatch(cell -> cell.mimeTypes().contains(WIDGET))) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "No widget is in the outputs",
                            "Call ipywidgets.interact, or display the widget."));
        }
    }
}
