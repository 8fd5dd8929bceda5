package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL306: the reader does something every quarter of an hour, five times or more in a full lesson,
/// and is nowhere left to read for long.
final class PracticeAlongTheWay implements Rule {
    private static final int MINUTES_FOR_ONE = 15;
    private static final int FULL_LESSON = 5;
    private static final int LONGEST_GAP = 30;

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        int minutes = lesson.minutes();
        int exercises = lesson.practice().size();
        int wanted = Math.min(FULL_LESSON, minutes / MINUTES_FOR_ONE);
        String lookedAt = exercises + " exercises in about " + minutes + " minutes";
        List<Finding> findings = new ArrayList<>();
        if (exercises < wanted) {
            findings.add(
                    WholeLesson.finding(
                            lookedAt + "; at least " + wanted + " are wanted",
                            "Let the reader predict, fill in, repair, build or choose about every"
                                    + " quarter of an hour."));
        } else {
            gaps(lesson, findings);
        }
        return new Checked(lookedAt, findings);
    }

    private static void gaps(LessonUnderCheck lesson, List<Finding> findings) {
        double since = 0;
        boolean told = false;
        for (LessonCell cell : lesson.cells()) {
            since = cell.isPractice() ? 0 : since + cell.seconds();
            told &= !cell.isPractice();
            if (since > LONGEST_GAP * 60 && !told) {
                told = true;
                findings.add(
                        cell.finding(
                                0,
                                "For more than "
                                        + LONGEST_GAP
                                        + " minutes the reader has had nothing to do",
                                "Put an exercise on what was just shown before this cell."));
            }
        }
    }
}
