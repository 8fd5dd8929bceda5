package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL601: the notebook follows the approved plan: every beat is there, in its order, and none is
/// invented.
final class PlanFollowed implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        LessonPlan plan = lesson.plan().orElse(null);
        if (plan == null) {
            return new NotChecked("There is no plan.");
        }
        if (!lesson.isTagged()) {
            return new NotChecked("No cell says which beat it belongs to.");
        }
        List<String> planned = plan.beats().stream().map(PlannedBeat::id).toList();
        List<Finding> findings = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (LessonCell cell : lesson.cells()) {
            if (cell.beat().isEmpty() || written.contains(cell.beat())) {
                continue;
            }
            written.add(cell.beat());
            if (!planned.contains(cell.beat())) {
                findings.add(
                        cell.finding(
                                0,
                                "The beat '" + cell.beat() + "' is not in the plan",
                                "Leave it out, or plan it and ask the learner."));
            }
        }
        for (PlannedBeat beat : plan.beats()) {
            if (!written.contains(beat.id())) {
                findings.add(
                        new Finding(
                                null,
                                0,
                                "",
                                "The planned beat '" + beat.id() + "' has no cells",
                                "Write it: " + beat.intent()));
            }
        }
        order(planned, written, findings);
        return new Checked(planned.size() + " planned beats, by the cells' tags", findings);
    }

    private static void order(List<String> planned, List<String> written, List<Finding> findings) {
        List<String> both = written.stream().filter(planned::contains).toList();
        List<String> wanted = planned.stream().filter(written::contains).toList();
        if (!both.equals(wanted)) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "The beats come in another order than planned: "
                                    + String.join(", ", both),
                            "Put them in the plan's order: " + String.join(", ", wanted)));
        }
    }
}
