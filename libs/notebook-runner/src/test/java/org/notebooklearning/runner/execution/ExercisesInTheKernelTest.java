package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.practice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.output.CellError;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.ExerciseProof.Misconception;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.ExerciseVerdict.Trial;

/// Proofs on the real kernel, in as few runs as can be.
final class ExercisesInTheKernelTest {
    private static final String GOOD =
            """
            test_mean = ...  # fill in code here
            if test_mean is ...:
                print("Still blank. Add them up first.")
            else:
                assert test_mean != sum(prices), "That is the sum: how many are there?"
                assert test_mean == 2, "Not yet."
                print("Right.")""";

    @Test
    void goodExerciseIsProvenAndLeavesTheKernelAsItWas() throws Exception {
        ExerciseProof proof =
                proof(
                        "mean",
                        "test_mean = sum(prices) / len(prices)",
                        new Misconception("sum-for-mean", "test_mean = sum(prices)"),
                        new Misconception(
                                "changes-the-data",
                                "prices.append(random.random()); hidden = 1; test_mean = 99"),
                        new Misconception(
                                "draws-and-shows",
                                "print('noise'); display(widgets.IntSlider()); test_mean = 3"));
        Notebook notebook =
                Notebook.python(
                        List.of(
                                code("a", "import random\nimport ipywidgets as widgets"),
                                code("b", "prices = [1, 2, 3]\nrandom.seed(5)"),
                                practice("mean", GOOD),
                                code(
                                        "d",
                                        "print(prices, test_mean, 'hidden' in globals(),"
                                                + " random.random(), len(In), _)")));

        RunOutcome.Ran ran = TestKernel.run(notebook, ExecutionLimits.ofLessons(), proof);

        assertThat(ran.complete()).isTrue();
        assertThat(ran.exercises()).hasSize(1);
        ExerciseVerdict verdict = ran.exercises().getFirst();
        assertThat(verdict.trials()).allSatisfy(t -> assertThat(t.asExpected()).isTrue());
        assertThat(verdict.proven()).isTrue();
        assertThat(verdict.cell()).isEqualTo("cell-mean");
        assertThat(verdict.trials())
                .extracting(Trial::fill, Trial::said)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("reference", "Right."),
                        org.assertj.core.groups.Tuple.tuple(
                                "blank", "Still blank. Add them up first."),
                        org.assertj.core.groups.Tuple.tuple(
                                "sum-for-mean", "That is the sum: how many are there?"),
                        org.assertj.core.groups.Tuple.tuple("changes-the-data", "Not yet."),
                        org.assertj.core.groups.Tuple.tuple("draws-and-shows", "Not yet."));
        assertThat(TestKernel.stdout(ran, 3))
                .isEqualTo("[1, 2, 3] Ellipsis False 0.6229016948897019 5 \n");
        assertThat(ran.executed().cells().get(3).executionCount()).isEqualTo(4);
        assertThat(ran.executed().metadata()).doesNotContainKey("widgets");
    }

    @Test
    void weakExercisesAreFoundOutOneByOne() throws Exception {
        String lax = "test_a = ...  # fill in code here\nprint('Fill it in.')";
        String asserts =
                """
                test_b = ...  # fill in code here
                assert test_b is not ..., 'Still blank.'""";
        Notebook notebook =
                Notebook.python(
                        List.of(
                                practice("lax", lax),
                                practice("slow", GOOD.replace("sum(prices)", "0")),
                                practice("unknown", lax),
                                practice("blank-raises", asserts),
                                practice("never-reached", GOOD)));

        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook,
                        ExecutionLimits.ofLessons().withTrial(Duration.ofSeconds(1)),
                        proof("lax", "test_a = 1", new Misconception("passes", "test_a = 2")),
                        proof(
                                "slow",
                                "test_mean = 2",
                                new Misconception("endless", "while True: pass"),
                                new Misconception("dies", "import os; os.kill(os.getpid(), 9)"),
                                new Misconception("raises", "test_mean = 1 / 0")),
                        proof("blank-raises", "test_b = 1"),
                        proof("never-reached", "test_mean = 2"),
                        proof("no-cell", "test_c = 3"));

        assertThat(trial(ran, "lax", "passes").asExpected()).isFalse();
        assertThat(trial(ran, "lax", "reference").asExpected())
                .as("a right answer that reads like the blank")
                .isFalse();
        assertThat(trial(ran, "slow", "reference").asExpected()).isTrue();
        assertThat(trial(ran, "slow", "endless").said()).contains("still running");
        assertThat(trial(ran, "slow", "dies").said()).contains("died");
        assertThat(trial(ran, "slow", "raises").said())
                .isEqualTo("ZeroDivisionError: division by zero");
        assertThat(trial(ran, "unknown", "reference").said()).contains("none was delivered");
        assertThat(trial(ran, "blank-raises", "reference").asExpected()).isTrue();
        assertThat(trial(ran, "blank-raises", "blank").asExpected()).isFalse();
        assertThat(trial(ran, "never-reached", "reference").said()).contains("did not get to");
        assertThat(trial(ran, "no-cell", "reference").said()).contains("has none");
        assertThat(ran.exercises()).noneMatch(ExerciseVerdict::proven);
        assertThat(ran.error()).extracting(CellError::cell).isEqualTo("cell-blank-raises");
    }

    @Test
    void blankThatIsNoPythonIsFoundOut() throws Exception {
        Notebook notebook =
                Notebook.python(
                        List.of(practice("broken", "test_a =   # fill in code here\nprint(1)")));

        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook, ExecutionLimits.ofLessons(), proof("broken", "test_a = 1"));

        Trial blank = trial(ran, "broken", "blank");
        assertThat(blank.asExpected()).isFalse();
        assertThat(blank.said()).startsWith("SyntaxError");
        assertThat(blank.expected()).contains("valid Python");
        assertThat(trial(ran, "broken", "reference").asExpected()).isTrue();
    }

    private static Cell code(String id, String source) {
        return Cell.code(id, source, Map.of());
    }

    private static ExerciseProof proof(String exercise, String reference, Misconception... wrong) {
        return new ExerciseProof(exercise, reference, List.of(wrong));
    }

    private static Trial trial(RunOutcome.Ran ran, String exercise, String fill) {
        return ran.exercises().stream()
                .filter(verdict -> verdict.exercise().equals(exercise))
                .flatMap(verdict -> verdict.trials().stream())
                .filter(trial -> trial.fill().equals(fill))
                .findFirst()
                .orElseThrow();
    }
}
