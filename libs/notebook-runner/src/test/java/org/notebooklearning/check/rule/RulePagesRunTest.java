package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.ExerciseProof.Misconception;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.Sandbox;

/// The run of an example is made up, so that its rule can be judged at once. Here the base lesson
/// and, after it, all code that the pages call good is run by a kernel.
@DisplayName("What the rule pages call good runs")
class RulePagesRunTest {
    private static final ExerciseProof EVEN_CHANCES =
            new ExerciseProof(
                    "even-chances",
                    "test_scores = torch.zeros(3)",
                    List.of(
                            new Misconception(
                                    "scores-that-sum-to-one",
                                    "test_scores = torch.tensor([0.5, 0.3, 0.2])")));

    @Test
    void theBaseLessonAndAllGoodCodeRunWithoutAWord() throws InterruptedException {
        List<Cell> cells = new ArrayList<>(ExampleLesson.baseCells());
        for (RulePage page : RulePage.all()) {
            page.good().forEach(example -> append(example, cells));
        }

        RunOutcome.Ran ran = run(Notebook.python(cells));

        assertThat(ran.error()).isNull();
        assertThat(ran.limit()).isNull();
        assertThat(ran.exercises()).hasSize(1).allMatch(ExerciseVerdict::proven);
        assertThat(ran.executed().cells())
                .allSatisfy(cell -> assertThat(CellOutputs.of(cell).stderr()).isEmpty());
        assertThat(shown(ran, "bars")).contains("image/png");
        assertThat(shown(ran, "slider")).contains("application/vnd.jupyter.widget-view+json");
    }

    private static void append(RulePage.Example example, List<Cell> cells) {
        for (PercentCell cell : example.cells()) {
            if (!cell.markdown() && !cell.dropped()) {
                Map<String, Object> metadata =
                        cell.get("tags").isEmpty()
                                ? Map.of()
                                : Map.of("tags", List.of(cell.get("tags")));
                cells.add(Cell.code("good-" + cells.size(), cell.source(), metadata));
            }
        }
    }

    private static RunOutcome.Ran run(Notebook notebook) throws InterruptedException {
        ReadyKernel kernel =
                KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                        .prepare(step -> System.out.println(step.line()))
                        .orThrow();
        RunOutcome outcome =
                NotebookRunner.of(kernel, Sandbox.named(Sandbox.BUBBLEWRAP))
                        .run(
                                notebook,
                                ExampleLesson.utils(),
                                List.of(EVEN_CHANCES),
                                ExecutionLimits.ofLessons(),
                                _ -> {});
        return switch (outcome) {
            case RunOutcome.Ran ran -> ran;
            case RunOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Iterable<String> shown(RunOutcome.Ran ran, String id) {
        return ran.executed().cells().stream()
                .filter(cell -> id.equals(cell.id()))
                .findFirst()
                .map(cell -> CellOutputs.of(cell).mimeTypes())
                .orElseThrow();
    }
}
