package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL104: at most three code cells in a row without words.
final class WordsBetweenCode implements Rule {
    private static final int IN_A_ROW = 3;

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        int row = 0;
        for (LessonCell cell : lesson.cells()) {
            row = cell.isCode() ? row + 1 : 0;
            if (row == IN_A_ROW + 1) {
                findings.add(
                        cell.finding(
                                0,
                                "The " + (IN_A_ROW + 1) + "th code cell in a row",
                                "Say before it what to look for, in a sentence or two."));
            }
        }
        return new Checked("the order of cells", findings);
    }
}
