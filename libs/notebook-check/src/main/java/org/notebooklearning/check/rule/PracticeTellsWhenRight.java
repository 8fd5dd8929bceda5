package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL303: practice says how the reader knows that it is right.
final class PracticeTellsWhenRight implements Rule {
    private static final Pattern TELLS =
            Pattern.compile(
                    "(?i)\\b(should|expect(ed)?|right|correct|must be|you (will )?see|check|compare"
                            + "|answer is|looks? like|about|close to|roughly)\\b");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> practice = lesson.practice();
        if (practice.isEmpty()) {
            return new NotChecked("There is no practice cell.");
        }
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : practice) {
            boolean tells =
                    cell.python().comments().stream()
                            .filter(comment -> !comment.text().contains(ExerciseProof.BLANK))
                            .anyMatch(comment -> TELLS.matcher(comment.text()).find());
            if (cell.python().assertions().isEmpty() && !tells) {
                findings.add(
                        cell.finding(
                                0,
                                "The reader can not know whether the answer is right",
                                "Add an assert with a hint; where none can be, a comment that says"
                                        + " what should come out."));
            }
        }
        return new Checked("assertions and comments of practice cells", findings);
    }
}
