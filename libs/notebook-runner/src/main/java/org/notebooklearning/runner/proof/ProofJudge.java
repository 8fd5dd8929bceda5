package org.notebooklearning.runner.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.ExerciseVerdict.Trial;

/// Says what the trials of an exercise prove. It is proven when the reference answer passes, the
/// blank passes with a kind line, each misconception is caught with a hint, and neither answers nor
/// hints read like the blank.
public final class ProofJudge {
    private static final String BLANK = "blank";
    private static final Set<String> SYNTAX = Set.of("SyntaxError", "IndentationError", "TabError");
    private static final TrialResult NOT_REACHED =
            TrialResult.notTried("the run did not get to this cell");

    private ProofJudge() {}

    /// The verdicts on all exercises: those of `practice` in its order, then those that have a
    /// proof and no cell.
    ///
    /// @param fills results of each practice cell's fills, in their order, by the cell's index;
    ///     cells
    ///     that were not reached are absent
    /// @param blanks how each practice cell ended as it is delivered, by the cell's index
    public static List<ExerciseVerdict> judge(
            List<PracticeCell> practice,
            List<ExerciseProof> proofs,
            Map<Integer, List<TrialResult>> fills,
            Map<Integer, TrialResult> blanks) {
        List<ExerciseVerdict> verdicts = new ArrayList<>();
        for (PracticeCell cell : practice) {
            verdicts.add(
                    judge(
                            cell,
                            fills.getOrDefault(cell.index(), List.of()),
                            blanks.getOrDefault(cell.index(), NOT_REACHED)));
        }
        Set<String> found =
                practice.stream().map(PracticeCell::exercise).collect(Collectors.toSet());
        proofs.stream()
                .map(ExerciseProof::exercise)
                .filter(exercise -> !found.contains(exercise))
                .forEach(exercise -> verdicts.add(withoutCell(exercise)));
        return List.copyOf(verdicts);
    }

    private static ExerciseVerdict judge(
            PracticeCell cell, List<TrialResult> fills, TrialResult blank) {
        List<Trial> trials = new ArrayList<>();
        if (cell.fills().isEmpty()) {
            trials.add(
                    new Trial(
                            PracticeCell.REFERENCE,
                            false,
                            "a reference answer",
                            "none was delivered"));
        }
        for (int i = 0; i < cell.fills().size(); i++) {
            TrialResult result = i < fills.size() ? fills.get(i) : NOT_REACHED;
            PracticeCell.Fill fill = cell.fills().get(i);
            trials.add(fill.right() ? right(result, blank) : wrong(fill.name(), result, blank));
        }
        trials.add(Math.min(1, trials.size()), blank(blank));
        boolean proven = trials.stream().allMatch(Trial::asExpected);
        return new ExerciseVerdict(cell.exercise(), cell.cell(), proven, trials);
    }

    private static Trial right(TrialResult result, TrialResult blank) {
        boolean passes = result.error() == null && differs(result, blank);
        return new Trial(
                PracticeCell.REFERENCE,
                passes,
                "runs without error and does not read like the blank",
                result.said());
    }

    private static Trial blank(TrialResult result) {
        TrialResult.@Nullable Failure error = result.error();
        String expected =
                error != null && SYNTAX.contains(error.name())
                        ? "valid Python that runs without error and says what to do"
                        : "runs without error and says what to do";
        return new Trial(BLANK, error == null && !result.said().isEmpty(), expected, result.said());
    }

    private static Trial wrong(String name, TrialResult result, TrialResult blank) {
        TrialResult.@Nullable Failure error = result.error();
        boolean caught =
                error != null
                        && error.name().equals("AssertionError")
                        && !error.message().isBlank()
                        && differs(result, blank);
        return new Trial(
                name, caught, "is caught by an assertion with a hint of its own", result.said());
    }

    /// Whether the learner reads something else than with the blank left in.
    private static boolean differs(TrialResult result, TrialResult blank) {
        return result.said().isEmpty() || !result.said().equals(blank.said());
    }

    private static ExerciseVerdict withoutCell(String exercise) {
        Trial missing =
                new Trial(
                        PracticeCell.REFERENCE,
                        false,
                        "a practice cell with '" + ExerciseProof.BLANK + "'",
                        "the notebook has none for this exercise");
        return new ExerciseVerdict(exercise, "", false, List.of(missing));
    }
}
