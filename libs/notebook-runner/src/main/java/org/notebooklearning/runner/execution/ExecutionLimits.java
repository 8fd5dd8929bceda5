package org.notebooklearning.runner.execution;

import java.time.Duration;

/// What a run may take. Whoever exceeds it is ended.
///
/// @param cell wall-clock time of one cell
/// @param notebook wall-clock time of all cells together, trials of exercises not counted
/// @param trial wall-clock time of one trial of an exercise
/// @param trials wall-clock time of all trials together; those that come later are not tried
/// @param startup until the kernel answers
/// @param memoryBytes what a run holds in memory, in processes, files or shared
/// @param processes that the kernel may have beside itself
/// @param fileBytes size of one file
/// @param cellOutputBytes output of one cell; more is cut off with a note
/// @param notebookOutputBytes output of all cells; more is cut off with a note
public record ExecutionLimits(
        Duration cell,
        Duration notebook,
        Duration trial,
        Duration trials,
        Duration startup,
        long memoryBytes,
        int processes,
        long fileBytes,
        long cellOutputBytes,
        long notebookOutputBytes) {

    /// What lessons are held to: 20 s a cell, 120 s and 2 GiB a notebook.
    public static ExecutionLimits ofLessons() {
        return new ExecutionLimits(
                Duration.ofSeconds(20),
                Duration.ofSeconds(120),
                Duration.ofSeconds(20),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                2L << 30,
                64,
                256L << 20,
                1L << 20,
                16L << 20);
    }

    public ExecutionLimits withCell(Duration time) {
        return new ExecutionLimits(
                time,
                notebook,
                trial,
                trials,
                startup,
                memoryBytes,
                processes,
                fileBytes,
                cellOutputBytes,
                notebookOutputBytes);
    }

    public ExecutionLimits withNotebook(Duration time) {
        return new ExecutionLimits(
                cell,
                time,
                trial,
                trials,
                startup,
                memoryBytes,
                processes,
                fileBytes,
                cellOutputBytes,
                notebookOutputBytes);
    }

    ExecutionLimits withStartup(Duration time) {
        return new ExecutionLimits(
                cell,
                notebook,
                trial,
                trials,
                time,
                memoryBytes,
                processes,
                fileBytes,
                cellOutputBytes,
                notebookOutputBytes);
    }

    public ExecutionLimits withTrial(Duration time) {
        return new ExecutionLimits(
                cell,
                notebook,
                time,
                trials,
                startup,
                memoryBytes,
                processes,
                fileBytes,
                cellOutputBytes,
                notebookOutputBytes);
    }

    public ExecutionLimits withMemory(long bytes) {
        return new ExecutionLimits(
                cell,
                notebook,
                trial,
                trials,
                startup,
                bytes,
                processes,
                fileBytes,
                cellOutputBytes,
                notebookOutputBytes);
    }

    /// How long nothing may be heard of a run before its kernel answers.
    Duration untilAnswer() {
        return startup.plusSeconds(10);
    }

    /// The longest that a run can take before it is ended from outside: what it may take by these
    /// limits, and the time it needs to notice.
    Duration whole() {
        return startup.plus(notebook).plus(trials).plus(cell).plusSeconds(30);
    }
}
