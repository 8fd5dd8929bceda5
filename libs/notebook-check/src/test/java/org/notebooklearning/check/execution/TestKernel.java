package org.notebooklearning.check.execution;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.ReadyKernel;

/// The real kernel's environment of this user, prepared by whoever needs it first, and notebooks
/// for it.
final class TestKernel {
    static final String UTILS = "LUCKY = 7\n";

    private TestKernel() {}

    static ReadyKernel ready() throws InterruptedException {
        return KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                .prepare(step -> System.out.println(step.line()))
                .orThrow();
    }

    static NotebookRunner sandboxed() throws InterruptedException {
        return new NotebookRunner(ready(), Sandbox.named(Sandbox.BUBBLEWRAP));
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
        CellTag tag = new CellTag("beat", "practice", "practice", exercise);
        return Cell.code("cell-" + exercise, source, tag.asMetadata());
    }

    static RunOutcome.Ran run(Notebook notebook, ExecutionLimits limits, ExerciseProof... proofs)
            throws InterruptedException {
        RunOutcome outcome = sandboxed().run(notebook, UTILS, List.of(proofs), limits, _ -> {});
        return switch (outcome) {
            case RunOutcome.Ran ran -> ran;
            case RunOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    static String stdout(RunOutcome.Ran ran, int index) {
        return CellOutputs.of(ran.executed().cells().get(index)).stdout();
    }
}
