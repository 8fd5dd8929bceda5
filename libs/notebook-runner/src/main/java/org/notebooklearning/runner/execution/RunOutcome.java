package org.notebooklearning.runner.execution;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.output.CellError;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.LessonReport.CellRun;

/// What came of running a notebook.
public sealed interface RunOutcome {

    /// It ran: to its end, to the first cell that raised, or to a limit.
    ///
    /// @param executed the notebook with the outputs so far and the state of its widgets
    /// @param cells that were run, in order
    /// @param exercises what was proven about each of them
    /// @param error null where no cell raised
    /// @param limit null where none was hit
    /// @param kernel how it was started
    /// @param took the whole run: start of the kernel, cells, trials
    record Ran(
            Notebook executed,
            List<CellRun> cells,
            List<ExerciseVerdict> exercises,
            @Nullable CellError error,
            @Nullable LimitHit limit,
            RunProgress.KernelStarted kernel,
            Duration took)
            implements RunOutcome {
        public Ran {
            cells = List.copyOf(cells);
            exercises = List.copyOf(exercises);
        }

        /// Whether it came to its end, every cell without error.
        public boolean complete() {
            return error == null && limit == null;
        }

        /// The most that the run held in memory, in bytes.
        public long peakMemoryBytes() {
            return cells.stream().mapToLong(CellRun::memoryBytes).max().orElse(0);
        }
    }

    /// It was not run, for a reason that has nothing to do with the notebook.
    ///
    /// @param remedy what to do on this machine
    /// @param late whether the kernel did not answer in time, which on a busy machine passes
    record Refused(String reason, String remedy, boolean late) implements RunOutcome {
        /// It can not be run here until something is done.
        public Refused(String reason, String remedy) {
            this(reason, remedy, false);
        }
    }
}
