package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL204: every derivation is written out, and its result is checked by numbers that a reader sees.
final class DerivationsChecked implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<String> beats = beats(lesson);
        if (beats.isEmpty()) {
            return new NotChecked("Neither plan nor tags name a derivation.");
        }
        List<Finding> findings = new ArrayList<>();
        for (String beat : beats) {
            List<LessonCell> cells =
                    lesson.cells().stream().filter(cell -> cell.beat().equals(beat)).toList();
            if (cells.stream().noneMatch(cell -> cell.is(CellRole.DERIVATION))) {
                findings.add(
                        about(
                                beat,
                                "has no derivation",
                                "Add a markdown cell of role derivation, one named rule a line."));
            }
            checked(lesson, beat, cells, findings);
        }
        return new Checked(beats.size() + " derivations; steps are for readers to judge", findings);
    }

    /// By an assertion, or by a cell of role check that shows whether both sides agree.
    private static void checked(
            LessonUnderCheck lesson, String beat, List<LessonCell> cells, List<Finding> findings) {
        boolean checked =
                cells.stream()
                        .filter(LessonCell::isCode)
                        .anyMatch(
                                cell ->
                                        cell.is(CellRole.CHECK)
                                                ? Comparison.isMadeOrSeen(cell.python())
                                                : !cell.python().assertions().isEmpty());
        if (!checked) {
            findings.add(
                    about(
                            beat,
                            "is not checked by numbers",
                            "Add a code cell of role check that shows both sides, or ends with"
                                    + " torch.allclose of them."));
        }
        cells.stream()
                .filter(cell -> cell.is(CellRole.CHECK) && Comparison.isDenied(lesson.shown(cell)))
                .map(
                        cell ->
                                cell.finding(
                                        0,
                                        "The check shows False",
                                        "Find the slip: the derivation or its check is wrong."))
                .forEach(findings::add);
    }

    private static Finding about(String beat, String message, String fix) {
        return new Finding(null, 0, "", "The derivation '" + beat + "' " + message, fix);
    }

    private static List<String> beats(LessonUnderCheck lesson) {
        LessonPlan plan = lesson.plan().orElse(null);
        if (plan == null) {
            return lesson.cells().stream()
                    .filter(cell -> cell.kind() == BeatKind.DERIVATION)
                    .map(LessonCell::beat)
                    .distinct()
                    .toList();
        }
        return plan.beats().stream()
                .filter(beat -> beat.kind() == BeatKind.DERIVATION)
                .filter(beat -> beat.form() == PlannedBeat.Form.FULL)
                .map(PlannedBeat::id)
                .toList();
    }
}
