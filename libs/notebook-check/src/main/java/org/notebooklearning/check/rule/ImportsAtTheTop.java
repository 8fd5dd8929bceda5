package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL007: imports stand in the first code cell only.
final class ImportsAtTheTop implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        lesson.codeCells().stream()
                .skip(1)
                .filter(cell -> !lesson.setups().contains(cell))
                .forEach(
                        cell ->
                                cell.python().imports().stream()
                                        .map(Import::line)
                                        .distinct()
                                        .forEach(
                                                line ->
                                                        findings.add(
                                                                cell.finding(
                                                                        line,
                                                                        "An import in the middle"
                                                                                + " of the lesson",
                                                                        "Move it to the first code"
                                                                                + " cell."))));
        return new Checked("all imports", findings);
    }
}
