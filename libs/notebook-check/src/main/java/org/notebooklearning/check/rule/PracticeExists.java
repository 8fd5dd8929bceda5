package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL301: there is practice, unfinished, with one line to fill in.
final class PracticeExists implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> practice = lesson.practice();
        List<Finding> findings = new ArrayList<>();
        if (practice.isEmpty()) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "There is no practice problem",
                            "Leave a line of a cell open and mark it '"
                                    + ExerciseProof.BLANK
                                    + "'."));
        }
        for (LessonCell cell : practice) {
            long blanks =
                    cell.source().lines().filter(l -> l.contains(ExerciseProof.BLANK)).count();
            if (blanks != 1) {
                findings.add(
                        cell.finding(
                                0,
                                blanks + " lines to fill in, not one",
                                "Mark exactly one line with '" + ExerciseProof.BLANK + "'."));
            }
        }
        return new Checked(practice.size() + " practice cells", findings);
    }
}
