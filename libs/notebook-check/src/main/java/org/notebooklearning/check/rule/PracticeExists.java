package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL301: there is practice, unfinished, with one line to fill in.
final class PracticeExists implements Rule {
    /// How others mark what a learner is to write.
    private static final Pattern OTHER_MARK =
            Pattern.compile(
                    "(?im)^[^\\S\\n\\r]*+#++\\s*+"
                            + "(your (code|solution|answer)\\b|(to.?do|exercise)\\b\\W).*");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> practice = lesson.practice();
        List<Finding> findings = new ArrayList<>();
        List<Finding> others = practice.isEmpty() ? otherwiseMarked(lesson) : List.of();
        findings.addAll(others);
        if (practice.isEmpty() && others.isEmpty()) {
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

    /// There is practice, but its gaps are marked so that neither checks nor proofs find them.
    private static List<Finding> otherwiseMarked(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : lesson.codeCells()) {
            Matcher mark = OTHER_MARK.matcher(cell.source());
            if (mark.find()) {
                long line = cell.source().substring(0, mark.start(1)).lines().count();
                findings.add(
                        cell.finding(
                                (int) line,
                                "The gap of this practice is not marked as one",
                                "Mark the line to fill in with '" + ExerciseProof.BLANK + "'."));
            }
        }
        return findings;
    }
}
