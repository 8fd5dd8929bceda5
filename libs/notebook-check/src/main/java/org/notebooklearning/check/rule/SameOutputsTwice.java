package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL404: two runs give the same outputs. Left aside is what no notebook can hold still: addresses
/// in memory, times of day, measured seconds, and ids that are drawn; pictures are compared by
/// their pixels.
final class SameOutputsTwice implements Rule {
    private static final String FIX =
            "Draw from what utils.set_seed(42) has seeded, sort what comes out of a set, and show no"
                    + " measured time.";

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<RunFacts.Difference> differences =
                lesson.run().map(RunFacts::differences).orElse(null);
        if (differences == null) {
            return new NotChecked("The notebook was not run twice.");
        }
        List<Finding> findings = new ArrayList<>();
        for (RunFacts.Difference difference : differences) {
            findings.add(
                    lesson.cells().stream()
                            .filter(cell -> cell.name().equals(difference.cell()))
                            .findFirst()
                            .map(cell -> cell.finding(0, difference.what(), FIX))
                            .orElse(new Finding(null, 0, "", difference.what(), FIX)));
        }
        return new Checked("the outputs of two runs, each in a fresh kernel", findings);
    }
}
