package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        for (LessonCell cell : lesson.cells()) {
            RunFacts.Difference difference = of(cell.name(), differences);
            if (difference != null) {
                // What the first one draws, the cells after it compute with: they need no mending.
                long later = differences.stream().filter(it -> it.cell() != null).count() - 1;
                String more = later == 0 ? "" : "; so do %d later cells".formatted(later);
                findings.add(cell.finding(0, difference.what() + more, FIX));
                break;
            }
        }
        differences.stream()
                .filter(it -> it.cell() == null)
                .forEach(it -> findings.add(new Finding(null, 0, "", it.what(), FIX)));
        return new Checked("the outputs of two runs, each in a fresh kernel", findings);
    }

    private static RunFacts.@Nullable Difference of(
            String cell, List<RunFacts.Difference> differences) {
        return differences.stream()
                .filter(difference -> cell.equals(difference.cell()))
                .findFirst()
                .orElse(null);
    }
}
