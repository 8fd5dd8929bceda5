package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL304: every exercise is proven: the reference answer passes, the blank and each misconception
/// are told apart from it.
final class PracticeProven implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> practice = lesson.practice();
        if (practice.isEmpty()) {
            return new NotChecked("There is no practice cell.");
        }
        List<ExerciseVerdict> proofs = lesson.run().map(RunFacts::exercises).orElse(null);
        if (proofs == null) {
            return new NotChecked("The exercises were not tried out.");
        }
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : practice) {
            List<ExerciseVerdict> own =
                    proofs.stream().filter(proof -> proof.cell().equals(cell.name())).toList();
            if (own.isEmpty()) {
                findings.add(
                        cell.finding(
                                0,
                                "The exercise comes without a proof",
                                "Deliver a reference answer and the misconceptions it must"
                                        + " catch."));
            }
            own.forEach(proof -> unproven(cell, proof, findings));
        }
        return new Checked(proofs.size() + " exercises, tried in the kernel", findings);
    }

    private static void unproven(LessonCell cell, ExerciseVerdict proof, List<Finding> findings) {
        for (ExerciseVerdict.Trial trial : proof.trials()) {
            if (!trial.asExpected()) {
                findings.add(
                        cell.finding(
                                0,
                                "With '"
                                        + trial.fill()
                                        + "': expected "
                                        + trial.expected()
                                        + ", but it said: "
                                        + firstLine(trial.said()),
                                "Mend the assertions of the cell, or the fill."));
            }
        }
        if (!proof.proven() && proof.trials().stream().allMatch(trial -> trial.asExpected())) {
            findings.add(
                    cell.finding(0, "The exercise is not proven", "See what its trials lack."));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("nothing");
    }
}
