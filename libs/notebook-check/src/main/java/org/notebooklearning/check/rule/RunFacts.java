package org.notebooklearning.check.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.report.ExerciseVerdict;

/// What happened when the notebook was run top to bottom, practice left blank.
///
/// @param cells facts about each code cell that was started, in order
/// @param took the whole run, imports included
/// @param peakMemoryBytes of the kernel's processes; 0 where it was not measured
/// @param limit why the run was ended early; null where it ran to its end
/// @param exercises what was proven about each exercise; null where proofs were not tried
/// @param library the import of the exported library; null where nothing was exported or it was not
///     tried
/// @param differences between the outputs of this run and a second one; null where there was none
public record RunFacts(
        List<CellFacts> cells,
        Duration took,
        long peakMemoryBytes,
        @Nullable LimitHit limit,
        @Nullable List<ExerciseVerdict> exercises,
        @Nullable LibraryImport library,
        @Nullable List<Difference> differences) {

    public RunFacts {
        cells = List.copyOf(cells);
        exercises = exercises == null ? null : List.copyOf(exercises);
        differences = differences == null ? null : List.copyOf(differences);
    }

    /// The facts about the cell with this id, if it was started.
    public Optional<CellFacts> cell(String id) {
        return cells.stream().filter(facts -> facts.cell().equals(id)).findFirst();
    }

    /// How one cell ran.
    ///
    /// @param cell its id
    /// @param error it ended with; null where it ended well
    /// @param took wall-clock time
    /// @param stderr everything it wrote there
    /// @param outputBytes size of its outputs as JSON
    /// @param mimeTypes of everything it displayed, such as `image/png` or
    ///     `application/vnd.jupyter.widget-view+json`
    /// @param shown what it printed and displayed, as text; the end is cut off where it is long
    public record CellFacts(
            String cell,
            @Nullable Failure error,
            Duration took,
            String stderr,
            long outputBytes,
            Set<String> mimeTypes,
            String shown) {
        public CellFacts {
            mimeTypes = Set.copyOf(mimeTypes);
        }
    }

    /// Two runs that do not agree.
    ///
    /// @param cell whose outputs differ; null where it is about the notebook, as the state of
    ///     widgets
    /// @param what differs, with both sides where they are short
    public record Difference(@Nullable String cell, String what) {}

    /// An exception.
    ///
    /// @param name such as `NameError`
    /// @param traceback as Jupyter shows it, without colours; empty where there is none
    public record Failure(String name, String message, String traceback) {}

    /// A limit that ended the run.
    ///
    /// @param cell id of the cell that was running; null where it is not known
    /// @param message what was exceeded, in words, such as "20 seconds in one cell"
    public record LimitHit(Kind kind, @Nullable String cell, String message) {
        /// Which limit.
        public enum Kind {
            CELL_TIME,
            NOTEBOOK_TIME,
            MEMORY,
            OUTPUT,
            KERNEL_DIED
        }
    }

    /// What came of importing the exported library in a fresh interpreter.
    ///
    /// @param failure null where it can be imported
    public record LibraryImport(@Nullable Failure failure) {}
}
