package org.notebooklearning.runner.execution;

import org.notebooklearning.contracts.report.LessonReport.CellRun;

/// What a run tells while it goes on.
public sealed interface RunProgress {

    /// The kernel answers.
    ///
    /// @param seconds that it took to start
    /// @param forked whether it was forked from a process whose imports were done; started as an
    ///     interpreter of its own otherwise
    /// @param why it was not forked; empty where it was
    record KernelStarted(double seconds, boolean forked, String why) implements RunProgress {}

    /// The notebook is run once more from its first cell.
    ///
    /// @param why in a few words
    record RunningAgain(String why) implements RunProgress {}

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
