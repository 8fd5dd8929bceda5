package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL204: every derivation is written out and its result is checked by numbers.
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
            if (cells.stream().noneMatch(cell -> cell.is("derivation"))) {
                findings.add(
                        about(
                                beat,
                                "has no derivation",
                                "Add a markdown cell of role derivation, one named rule a line."));
            }
            if (cells.stream().noneMatch(cell -> !cell.python().assertions().isEmpty())) {
                findings.add(
                        about(
                                beat,
                                "is not checked by numbers",
                                "Add a code cell of role check with an assert, such as"
                                        + " torch.allclose of both sides."));
            }
        }
        return new Checked(beats.size() + " derivations; steps are for readers to judge", findings);
    }

    private static Finding about(String beat, String message, String fix) {
        return new Finding(null, 0, "", "The derivation '" + beat + "' " + message, fix);
    }

    private static List<String> beats(LessonUnderCheck lesson) {
        LessonPlan plan = lesson.plan().orElse(null);
        if (plan == null) {
            return lesson.cells().stream()
                    .filter(cell -> cell.kind().equals("derivation"))
                    .map(LessonCell::beat)
                    .distinct()
                    .toList();
        }
        return plan.beats().stream()
                .filter(beat -> beat.kind().equals("derivation"))
                .filter(beat -> beat.form() == PlannedBeat.Form.FULL)
                .map(PlannedBeat::id)
                .toList();
    }
}
