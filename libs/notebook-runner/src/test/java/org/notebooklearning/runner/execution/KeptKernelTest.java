package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;
import static org.notebooklearning.runner.execution.TestKernel.stdout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.output.CellError;
import org.notebooklearning.check.rule.RunFacts.Difference;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.runner.run.RunComparison;

/// Notebooks that go on where others were.
@Tag("slow")
final class KeptKernelTest {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();
    private static final String IMPORTS = "import torch\nimport utils\n\ntorch.manual_seed(7)";
    private static final String MORE =
            "import matplotlib.pyplot as plt\nimport ipywidgets as widgets\n" + IMPORTS;
    private static final String GROUND =
            """
            import time
            begun = time.time_ns()
            weights = torch.rand(3, requires_grad=True)
            (weights @ weights).backward()
            print(begun, weights)""";

    /// What lessons do, and what a kernel tells of itself.
    private static final String[] BEAT = {
        "print(torch.rand(2), weights.grad); weights.sum().backward(); weights.grad",
        "fig, ax = plt.subplots(); ax.plot(weights.detach()); plt.show(); print('after')",
        "widgets.interact(lambda k: print('k is', k), k=(1, 3));",
        "out = widgets.Output()\nwith out:\n    print('inside')\nout",
        "import subprocess, sys; subprocess.run(['echo', 'from outside']); print('warn', file=sys.stderr)",
        "display(1, 'two'); print(Out, len(In), __name__); _",
        "def twice(x):\n    return 2 * x\ntwice(weights.detach()[0])",
        "import inspect; print(inspect.getsource(twice)); 1 / 0"
    };

    @Test
    void showsWhatAFreshKernelShowsAndDoesNotRunTheGroundAgain() throws Exception {
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            RunOutcome.Ran ground = kept(sandbox, notebook(IMPORTS, GROUND), 2);
            List<String> cells = new ArrayList<>(List.of(MORE, GROUND));
            cells.addAll(List.of(BEAT));
            Notebook whole = notebook(cells.toArray(String[]::new));
            assertThat(sandbox.kept(whole, TestKernel.UTILS)).isEqualTo(2);
            RunOutcome.Ran further = kept(sandbox, whole, 2, cells.size());
            RunOutcome.Ran again = kept(sandbox, whole, 2);
            RunOutcome.Ran fresh =
                    ran(sandbox.run(whole, TestKernel.UTILS, List.of(), LIMITS, _ -> {}));

            assertThat(ground.complete()).isTrue();
            assertThat(stdout(further, 1))
                    .isEqualTo(stdout(ground, 1))
                    .isNotEqualTo(stdout(fresh, 1));
            assertThat(further.cells())
                    .extracting(CellRun::cell)
                    .isEqualTo(fresh.cells().stream().map(CellRun::cell).toList());
            assertThat(further.error()).isNotNull().isEqualTo(fresh.error());
            System.out.println(
                    "from kept: "
                            + further.kernel()
                            + ", "
                            + further.took()
                            + ", then "
                            + again.kernel()
                            + "; fresh: "
                            + fresh.kernel()
                            + ", "
                            + fresh.took());
            assertThat(RunComparison.between(further.executed(), fresh.executed()))
                    .extracting(Difference::cell)
                    .containsExactly("c1");
            assertThat(RunComparison.between(again.executed(), further.executed())).isEmpty();
        }
    }

    @Test
    void triesExercisesFromThere() throws Exception {
        Cell practice =
                TestKernel.practice(
                        "sum",
                        """
                        # fill in code here
                        if "total" not in globals():
                            print("Fill in the line.")
                        else:
                            assert total == base + 1, "It is one more than the base."
                            print("Right.")""");
        Notebook ground = notebook("import time", "base = 4; begun = time.time_ns(); print(begun)");
        List<Cell> cells = new ArrayList<>(ground.cells());
        cells.add(practice);
        Notebook whole = Notebook.python(cells);
        ExerciseProof proof =
                new ExerciseProof(
                        "sum",
                        "total = base + 1",
                        List.of(new ExerciseProof.Misconception("same", "total = base")));
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            RunOutcome.Ran before = kept(sandbox, ground, 2);
            RunOutcome.Ran once = kept(sandbox, whole, List.of(proof), 2, 3);
            RunOutcome.Ran twice = kept(sandbox, whole, List.of(proof), 2, 3);

            assertThat(once.exercises())
                    .hasSize(1)
                    .allMatch(ExerciseVerdict::proven)
                    .isEqualTo(twice.exercises());
            assertThat(stdout(twice, 1)).isEqualTo(stdout(before, 1));
        }
    }

    @Test
    void runsFromTheFirstCellWhereNothingCanGoOn() throws Exception {
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            Notebook ground = notebook(IMPORTS, GROUND);
            kept(sandbox, ground, 2);

            assertThat(sandbox.kept(notebook(IMPORTS, "x = 1"), TestKernel.UTILS)).isEqualTo(0);
            assertThat(sandbox.kept(ground, "OTHER = 1")).isEqualTo(0);
            RunOutcome.Ran unknown =
                    kept(sandbox, notebook("import nowhere_found\n" + IMPORTS, GROUND, "1"), 2);
            assertThat(unknown.error()).isNotNull().extracting(CellError::cell).isEqualTo("c0");
        }
    }

    /// Whoever kills what was kept of it only loses the time.
    @Test
    void goesOnWithoutWhatWasKilled() throws Exception {
        Notebook killer =
                notebook(
                        IMPORTS,
                        GROUND,
                        """
                        import os
                        for name in os.listdir("/proc"):
                            if name.isdigit() and int(name) not in (1, os.getpid()):
                                os.kill(int(name), 9)
                        print("alone")""");
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            kept(sandbox, notebook(IMPORTS, GROUND), 2);
            assertThat(stdout(kept(sandbox, killer, 2), 2)).isEqualTo("alone\n");
            assertThat(kept(sandbox, notebook(IMPORTS, GROUND, "print(1)"), 2).complete()).isTrue();
        }
    }

    /// A limit may be hit because of what is kept, so it counts only where nothing is.
    @Test
    void hitsLimitsAlone() throws Exception {
        Notebook slow = notebook(IMPORTS, GROUND, "print('in'); time.sleep(60)");
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            RunOutcome.Ran ground = kept(sandbox, notebook(IMPORTS, GROUND), 2);
            RunOutcome.Ran late =
                    ran(
                            sandbox.runKeeping(
                                    slow,
                                    TestKernel.UTILS,
                                    List.of(),
                                    List.of(2),
                                    LIMITS.withCell(Duration.ofSeconds(2))));

            assertThat(late.limit())
                    .isNotNull()
                    .extracting(LimitHit::kind)
                    .isEqualTo(LimitHit.Kind.CELL_TIME);
            assertThat(stdout(late, 1)).isNotEqualTo(stdout(ground, 1));
        }
    }

    @Test
    void keepsThoseThatWereUsedLastAndLeavesNothingBehind() throws Exception {
        Set<Long> before = RunningProcesses.children();
        try (NotebookRunner runner =
                        NotebookRunner.of(TestKernel.ready(), Sandbox.named(Sandbox.BUBBLEWRAP));
                LessonSandbox sandbox = runner.open()) {
            Notebook first = notebook("a = 0", "b = 0");
            kept(sandbox, first, 2);
            for (int other = 1; other < 9; other++) {
                kept(sandbox, notebook("a = " + other, "b = 0"), 2);
                assertThat(sandbox.kept(first, TestKernel.UTILS)).isEqualTo(2);
            }
            assertThat(sandbox.kept(notebook("a = 1", "b = 0"), TestKernel.UTILS)).isEqualTo(0);
            assertThat(sandbox.kept(notebook("a = 8", "b = 0"), TestKernel.UTILS)).isEqualTo(2);
            RunOutcome.Ran processes =
                    kept(
                            sandbox,
                            notebook(
                                    "import os; print(len([p for p in os.listdir('/proc') if p.isdigit()]))"),
                            1);
            // The runner, the fork server, the kernel and six that are kept.
            assertThat(stdout(processes, 0)).isEqualTo("9\n");
        }
        assertThat(RunningProcesses.children()).isEqualTo(before);
    }

    private static RunOutcome.Ran kept(LessonSandbox sandbox, Notebook notebook, Integer... keep)
            throws InterruptedException {
        return kept(sandbox, notebook, List.of(), keep);
    }

    private static RunOutcome.Ran kept(
            LessonSandbox sandbox, Notebook notebook, List<ExerciseProof> proofs, Integer... keep)
            throws InterruptedException {
        return ran(sandbox.runKeeping(notebook, TestKernel.UTILS, proofs, List.of(keep), LIMITS));
    }

    private static RunOutcome.Ran ran(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Ran ran -> ran;
            case RunOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }
}
