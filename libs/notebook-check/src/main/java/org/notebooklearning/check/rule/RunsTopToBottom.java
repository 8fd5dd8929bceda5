package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.rule.RunFacts.CellFacts;
import org.notebooklearning.check.rule.RunFacts.Failure;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL401: the notebook runs from top to bottom in a fresh kernel.
final class RunsTopToBottom implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        RunFacts run = lesson.run().orElse(null);
        if (run == null) {
            return new NotChecked("The notebook was not run.");
        }
        List<Finding> findings = new ArrayList<>();
        RunFacts.LimitHit limit = run.limit();
        for (LessonCell cell : lesson.codeCells()) {
            CellFacts facts = run.cell(cell.name()).orElse(null);
            Failure error = facts == null ? null : facts.error();
            if (error != null && !cell.mayRaise()) {
                findings.add(
                        cell.finding(
                                0,
                                error.name() + ": " + error.message(),
                                "Run the cells before it in a fresh kernel and mend this one."));
            } else if (facts == null && !cell.source().isBlank()) {
                findings.add(
                        cell.finding(
                                0,
                                "The run did not get here",
                                limit == null
                                        ? "Mend what stopped it before."
                                        : "The run was ended: " + limit.message() + "."));
                break;
            }
        }
        return new Checked(run.cells().size() + " cells run in a fresh kernel", findings);
    }
}
