package org.notebooklearning.check.execution;

import org.notebooklearning.contracts.report.LessonReport.CellRun;

/// What a run tells while it goes on.
public sealed interface RunProgress {

    /// The kernel answers.
    ///
    /// @param seconds that it took to start
    record KernelStarted(double seconds) implements RunProgress {}

    /// A cell is being run.
    ///
    /// @param number of the code cell, from 1
    /// @param of all code cells
    record CellStarted(String cell, int number, int of) implements RunProgress {}

    /// A cell has been run.
    record CellDone(CellRun run) implements RunProgress {}

    /// The trials of a practice cell have been made.
    record ExerciseTried(String exercise, int trials) implements RunProgress {}
}
