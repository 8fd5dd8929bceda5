package org.notebooklearning.runner.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.ExerciseVerdict.Trial;
import org.notebooklearning.runner.proof.PracticeCell.Fill;
import org.notebooklearning.runner.proof.TrialResult.Failure;

final class ProofJudgeTest {
    private static final PracticeCell CELL =
            new PracticeCell(
                    4,
                    "p",
                    "mean",
                    List.of(
                            new Fill("reference", true, "..."),
                            new Fill("sum-for-mean", false, "...")));
    private static final TrialResult RIGHT = new TrialResult(null, "Right.");
    private static final TrialResult BLANK = new TrialResult(null, "Still blank.");
    private static final TrialResult CAUGHT = failed("AssertionError", "That is the sum.");

    @Test
    void exerciseIsProvenWhenEveryTrialEndsAsItShould() {
        ExerciseVerdict verdict = judge(RIGHT, CAUGHT, BLANK);

        assertThat(verdict.proven()).isTrue();
        assertThat(verdict.trials())
                .extracting(Trial::fill)
                .containsExactly("reference", "blank", "sum-for-mean");
    }

    @Test
    void referenceMayPassInSilence() {
        assertThat(judge(new TrialResult(null, ""), CAUGHT, BLANK).proven()).isTrue();
    }

    @Test
    void referenceThatRaisesProvesNothing() {
        assertThat(judge(CAUGHT, CAUGHT, BLANK).proven()).isFalse();
    }

    @Test
    void misconceptionIsCaughtOnlyByAnAssertionWithWords() {
        assertThat(judge(RIGHT, failed("AssertionError", " "), BLANK).proven()).isFalse();
        assertThat(judge(RIGHT, failed("TypeError", "no"), BLANK).proven()).isFalse();
        assertThat(judge(RIGHT, RIGHT, BLANK).proven()).isFalse();
    }

    @Test
    void hintThatReadsLikeTheBlankIsNoHint() {
        assertThat(judge(RIGHT, failed("AssertionError", "Still blank."), BLANK).proven())
                .isFalse();
    }

    @Test
    void blankMustRunAndSaySomething() {
        assertThat(judge(RIGHT, CAUGHT, new TrialResult(null, " ")).proven()).isFalse();
        assertThat(judge(RIGHT, CAUGHT, failed("AssertionError", "Fill it")).proven()).isFalse();
    }

    @Test
    void cellThatWasNotReachedIsNotProven() {
        ExerciseVerdict verdict =
                ProofJudge.judge(List.of(CELL), List.of(), Map.of(), Map.of()).getFirst();

        assertThat(verdict.proven()).isFalse();
        assertThat(verdict.trials())
                .hasSize(3)
                .allSatisfy(trial -> assertThat(trial.said()).contains("did not get to"));
    }

    private static ExerciseVerdict judge(
            TrialResult reference, TrialResult misconception, TrialResult blank) {
        return ProofJudge.judge(
                        List.of(CELL),
                        List.of(),
                        Map.of(4, List.of(reference, misconception)),
                        Map.of(4, blank))
                .getFirst();
    }

    private static TrialResult failed(String name, String message) {
        return new TrialResult(new Failure(name, message), "");
    }
}
