package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.rule.RunFacts.CellFacts;
import org.notebooklearning.check.rule.RunFacts.Failure;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL403: no warnings, no tracebacks but those that are shown on purpose, no outputs too big to
// open.
final class CleanOutputs implements Rule {
    private static final long CELL_BYTES = 1L << 20;
    private static final long NOTEBOOK_BYTES = 8L << 20;

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        RunFacts run = lesson.run().orElse(null);
        if (run == null) {
            return new NotChecked("The notebook was not run.");
        }
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : lesson.codeCells()) {
            run.cell(cell.name()).ifPresent(facts -> look(cell, facts, findings));
        }
        long total = run.cells().stream().mapToLong(CellFacts::outputBytes).sum();
        if (total > NOTEBOOK_BYTES) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "The outputs take " + (total >> 20) + " MiB, more than 8",
                            "Draw fewer or simpler figures."));
        }
        return new Checked("errors, stderr and sizes of outputs", findings);
    }

    private static void look(LessonCell cell, CellFacts facts, List<Finding> findings) {
        Failure error = facts.error();
        if (error != null && !cell.mayRaise()) {
            findings.add(
                    cell.finding(0, "A traceback: " + error.name(), "Mend what it complains of."));
        }
        if (!facts.stderr().isBlank()) {
            String first = facts.stderr().strip().lines().findFirst().orElse("");
            findings.add(cell.finding(0, "It warns: " + first, "Write it so that nothing warns."));
        }
        if (facts.outputBytes() > CELL_BYTES) {
            findings.add(
                    cell.finding(
                            0,
                            "Its output takes " + (facts.outputBytes() >> 10) + " KiB",
                            "Show a part, or a simpler figure."));
        }
    }
}
