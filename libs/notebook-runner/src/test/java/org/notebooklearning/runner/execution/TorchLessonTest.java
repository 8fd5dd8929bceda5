package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.ExerciseProof.Misconception;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.LessonReport.CellRun;

/// A lesson of 30 cells that imports torch, within its limits, and a gradient computed in a fork
/// after gradients were computed before it.
final class TorchLessonTest {
    private static final String PRACTICE =
            """
            test_slope = ...  # fill in code here
            if test_slope is ...:
                print("Still blank.")
            else:
                test_x = torch.tensor(3.0, requires_grad=True)
                test_x.pow(2).backward()
                assert torch.isclose(test_x.grad, torch.tensor(float(test_slope))), "Not the slope."
                print("Right.")""";

    @Test
    void lessonWithTorchAndFiguresRunsWithinItsLimitsWithoutAWord() throws Exception {
        List<Cell> cells = new ArrayList<>();
        cells.add(code(cells, "import torch\nimport matplotlib.pyplot as plt"));
        cells.add(code(cells, "cat = torch.randn(64, requires_grad=True)"));
        cells.add(code(cells, "cat.pow(2).mean().backward()"));
        cells.add(practice("slope", PRACTICE));
        while (cells.size() < 25) {
            cells.add(code(cells, "cat.detach().pow(2).mean().sqrt()"));
        }
        while (cells.size() < 30) {
            cells.add(code(cells, "plt.plot(cat.detach())\nplt.show()"));
        }

        RunOutcome.Ran ran =
                TestKernel.run(
                        Notebook.python(cells),
                        ExecutionLimits.ofLessons(),
                        new ExerciseProof(
                                "slope",
                                "test_slope = 6.0",
                                List.of(new Misconception("value", "test_slope = 9.0"))));

        assertThat(ran.error()).isNull();
        assertThat(ran.limit()).isNull();
        assertThat(ran.exercises()).allMatch(verdict -> verdict.proven());
        CellOutputs figure = CellOutputs.of(ran.executed().cells().getLast());
        assertThat(figure.mimeTypes()).contains("image/png");
        assertThat(ran.executed().cells())
                .allSatisfy(cell -> assertThat(CellOutputs.of(cell).stderr()).isEmpty());
        assertThat(ran.peakMemoryBytes()).isLessThan(1500L << 20);
        double cellSeconds = ran.cells().stream().mapToDouble(CellRun::seconds).sum();
        System.out.printf("torch lesson: %s in all, cells %.1f s%n", ran.took(), cellSeconds);
    }

    private static Cell code(List<Cell> before, String source) {
        return Cell.code("c" + before.size(), source, Map.of());
    }
}
