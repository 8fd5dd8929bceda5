package org.notebooklearning.runner.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.ExerciseProof.Misconception;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.runner.proof.PracticeCell.Fill;

final class PracticeCellTest {
    private static final Map<String, Object> TAG =
            new CellTag("b", BeatKind.PRACTICE, CellRole.PRACTICE, "double").asMetadata();

    @Test
    void fillsAreWholeCellsReferenceFirst() {
        Cell cell = Cell.code("p", "if True:\n    test_x = ...  # fill in code here\ntest_x", TAG);
        ExerciseProof proof =
                new ExerciseProof(
                        "double",
                        "test_x = 4",
                        List.of(new Misconception("squares", "test_y = 2\ntest_x = test_y ** 2")));

        assertThat(PracticeCell.of(Notebook.python(List.of(cell)), List.of(proof)))
                .containsExactly(
                        new PracticeCell(
                                0,
                                "p",
                                "double",
                                List.of(
                                        new Fill(
                                                "reference",
                                                true,
                                                "if True:\n    test_x = 4\ntest_x"),
                                        new Fill(
                                                "squares",
                                                false,
                                                "if True:\n    test_y = 2\n    test_x = test_y ** 2"
                                                        + "\ntest_x"))));
    }

    @Test
    void cellsWithoutBlankOrTagAreNoPractice() {
        Notebook notebook =
                Notebook.python(
                        List.of(
                                Cell.code("done", "test_x = 4", TAG),
                                Cell.code("untagged", "x = ...  # fill in code here", Map.of()),
                                Cell.markdown("words", "# fill in code here", TAG)));

        assertThat(PracticeCell.of(notebook, List.of())).isEmpty();
    }
}
