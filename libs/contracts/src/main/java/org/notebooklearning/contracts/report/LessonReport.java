package org.notebooklearning.contracts.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.report.MeaningReading.Reader;

/// Everything the validator found out about a lesson.
///
/// @param passed whether no blocking rule failed
/// @param cells events about each executed cell, in order
/// @param environment versions the notebook was run with, by package
/// @param seconds that the run took, imports and proofs included
/// @param authorship what a language model had to do with it; null for lessons of the library
/// @param reader the language model that read it for the rules on meaning; null where none did
public record LessonReport(
        boolean passed,
        List<Verdict> verdicts,
        List<ExerciseVerdict> exercises,
        List<CellRun> cells,
        Map<String, String> environment,
        double seconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Authorship authorship,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reader reader) {

    /// The report on a lesson that no language model had to do with.
    public LessonReport(
            boolean passed,
            List<Verdict> verdicts,
            List<ExerciseVerdict> exercises,
            List<CellRun> cells,
            Map<String, String> environment,
            double seconds) {
        this(passed, verdicts, exercises, cells, environment, seconds, null, null);
    }

    public LessonReport {
        verdicts = List.copyOf(verdicts);
        exercises = List.copyOf(exercises);
        cells = List.copyOf(cells);
        environment = Map.copyOf(environment);
    }

    /// How one cell ran.
    ///
    /// @param seconds wall-clock time
    /// @param outputBytes size of its outputs as JSON
    /// @param memoryBytes peak resident memory of the kernel's processes up to the end of the cell
    /// @param bound what the names that the cell binds stand for after it; modules left out
    public record CellRun(
            String cell,
            double seconds,
            long outputBytes,
            long memoryBytes,
            List<BoundName> bound) {
        public CellRun {
            // Reports of earlier versions tell nothing of names.
            bound = bound == null ? List.of() : List.copyOf(bound);
        }
    }

    /// A name and the value it stands for.
    ///
    /// @param type such as `torch.Tensor`, `list` or `function`
    /// @param shape size along each dimension, or the length of a container; empty for what has
    /// none @param summary kind of numbers and values of a tensor, or their range; a short value as
    ///     Python writes it; a function's parameters; empty where it is not told
    public record BoundName(String name, String type, List<Long> shape, String summary) {
        public BoundName {
            shape = List.copyOf(shape);
        }
    }
}
