package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.ReadyKernel;

/// The real kernel's environment of this user, prepared by whoever needs it first, and notebooks
/// for it.
final class TestKernel {
    static final String UTILS = "LUCKY = 7\n";

    private static @Nullable NotebookRunner shared;
    private static @Nullable LessonSandbox sandbox;
    private static @Nullable LessonSandbox groupless;

    private TestKernel() {}

    static ReadyKernel ready() throws InterruptedException {
        return KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                .prepare(step -> System.out.println(step.line()))
                .orThrow();
    }

    /// One runner for all tests of this JVM, which warms a sandbox while the test before is at
    /// work. Its last sandbox dies with the JVM.
    static synchronized NotebookRunner sandboxed() throws InterruptedException {
        if (shared == null) {
            shared =
                    NotebookRunner.keepingReady(
                            1,
                            ready(),
                            Sandbox.named(Sandbox.BUBBLEWRAP),
                            ExecutionLimits.ofLessons());
        }
        return shared;
    }

    /// Whether the runner that all tests share starts nothing by itself, as it does a moment after
    /// a test has given a sandbox back.
    static synchronized boolean isAtRest() {
        return shared == null || shared.isFull();
    }

    /// A notebook with cells `c0`, `c1` and so on.
    static Notebook notebook(String... sources) {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(Cell.code("c" + cells.size(), source, java.util.Map.of()));
        }
        return Notebook.python(cells);
    }

    static Cell practice(String exercise, String source) {
        CellTag tag = new CellTag("beat", BeatKind.PRACTICE, CellRole.PRACTICE, exercise);
        return Cell.code("cell-" + exercise, source, tag.asMetadata());
    }

    /// Runs it in a sandbox that all tests share, as the runs of one lesson do.
    static synchronized RunOutcome.Ran run(
            Notebook notebook, ExecutionLimits limits, ExerciseProof... proofs)
            throws InterruptedException {
        if (sandbox == null) {
            sandbox = sandboxed().open();
        }
        return run(sandbox, notebook, limits, proofs);
    }

    /// The same in one without a control group, wherever this machine allows them.
    static synchronized RunOutcome.Ran runWithoutGroups(Notebook notebook, ExecutionLimits limits)
            throws InterruptedException {
        if (groupless == null) {
            groupless =
                    NotebookRunner.keepingReady(
                                    1,
                                    ready(),
                                    Sandbox.named(Sandbox.BUBBLEWRAP),
                                    RunnerSettings.usual().withoutGroups())
                            .open();
        }
        return run(groupless, notebook, limits);
    }

    private static RunOutcome.Ran run(
            LessonSandbox in, Notebook notebook, ExecutionLimits limits, ExerciseProof... proofs)
            throws InterruptedException {
        return switch (in.run(notebook, UTILS, List.of(proofs), limits, _ -> {})) {
            case RunOutcome.Ran ran -> ran;
            case RunOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    /// The same in a sandbox that nobody else has, of which nothing may be left afterwards.
    static RunOutcome.Ran runAlone(Notebook notebook, ExecutionLimits limits)
            throws InterruptedException {
        Set<Long> before = RunningProcesses.children();
        try (NotebookRunner runner =
                NotebookRunner.of(ready(), Sandbox.named(Sandbox.BUBBLEWRAP))) {
            RunOutcome.Ran ran =
                    (RunOutcome.Ran) runner.run(notebook, UTILS, List.of(), limits, _ -> {});
            assertThat(RunningProcesses.children()).isEqualTo(before);
            return ran;
        }
    }

    static String stdout(RunOutcome.Ran ran, int index) {
        return CellOutputs.of(ran.executed().cells().get(index)).stdout();
    }
}
