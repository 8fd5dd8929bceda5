package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.rule.RunFacts.CellFacts;
import org.notebooklearning.check.rule.RunFacts.Failure;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL305: Run All passes over practice that was left blank.
final class RunsWithBlanks implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> practice = lesson.practice();
        if (practice.isEmpty()) {
            return new NotChecked("There is no practice cell.");
        }
        RunFacts run = lesson.run().orElse(null);
        if (run == null) {
            return new NotChecked("The notebook was not run.");
        }
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : practice) {
            CellFacts facts = run.cell(cell.name()).orElse(null);
            Failure error = facts == null ? null : facts.error();
            if (facts == null) {
                findings.add(
                        cell.finding(
                                0, "The run did not get here", "Mend what stopped it before."));
            } else if (error != null) {
                findings.add(
                        cell.finding(
                                0,
                                "Left blank, it ends with " + error.name() + ": " + error.message(),
                                "Let the blank pass with a kind line: 'if test_x is ...:"
                                        + " print(...)'."));
            }
        }
        return new Checked(practice.size() + " practice cells, run blank", findings);
    }
}
