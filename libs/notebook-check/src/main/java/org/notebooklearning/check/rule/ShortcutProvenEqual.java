package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL207: the library call is shown equal to what was built.
final class ShortcutProvenEqual implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        boolean planned =
                lesson.plan().stream()
                        .flatMap(plan -> plan.beats().stream())
                        .anyMatch(
                                beat ->
                                        beat.kind() == BeatKind.SHORTCUT
                                                && beat.form() == PlannedBeat.Form.FULL);
        boolean tagged =
                lesson.cells().stream()
                        .anyMatch(cell -> cell.tagged() && cell.is(CellRole.SHORTCUT));
        if (!planned && !tagged) {
            return new NotChecked("Neither plan nor tags name a shortcut.");
        }
        List<Finding> findings = new ArrayList<>();
        boolean proven =
                lesson.codeCells().stream()
                        .filter(cell -> cell.is(CellRole.SHORTCUT))
                        .anyMatch(cell -> Comparison.isMade(cell.python()));
        if (!proven) {
            String fix = "End the cell with torch.allclose(library call, what was built).";
            findings.add(
                    lesson.codeCells().stream()
                            .filter(cell -> cell.is(CellRole.SHORTCUT))
                            .findFirst()
                            .map(
                                    cell ->
                                            cell.finding(
                                                    0,
                                                    "The shortcut is not shown equal to what was"
                                                            + " built",
                                                    fix))
                            .orElse(
                                    new Finding(
                                            null,
                                            0,
                                            "",
                                            "The planned shortcut has no code cell of role"
                                                    + " shortcut",
                                            fix)));
        }
        lesson.codeCells().stream()
                .filter(
                        cell ->
                                cell.is(CellRole.SHORTCUT)
                                        && Comparison.isDenied(lesson.shown(cell)))
                .map(
                        cell ->
                                cell.finding(
                                        0,
                                        "The comparison shows False",
                                        "Find where the library call differs, and say so or mend it."))
                .forEach(findings::add);
        return new Checked("comparisons in cells of role shortcut", findings);
    }
}
