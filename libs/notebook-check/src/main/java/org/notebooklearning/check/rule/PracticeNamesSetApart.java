package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL302: practice touches no variable of the lesson: whatever it binds starts with `test_`.
final class PracticeNamesSetApart implements Rule {
    private static final String PREFIX = "test_";

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> practice = lesson.practice();
        if (practice.isEmpty()) {
            return new NotChecked("There is no practice cell.");
        }
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : practice) {
            for (NameEvent event : cell.python().names()) {
                if (event instanceof NameEvent.Bound bound
                        && !bound.name().startsWith(PREFIX)
                        && !bound.name().equals("_")) {
                    findings.add(
                            cell.finding(
                                    bound.line(),
                                    "Practice binds '" + bound.name() + "'",
                                    "Call it " + PREFIX + bound.name() + "."));
                }
            }
        }
        return new Checked("names bound in practice cells", findings);
    }
}
