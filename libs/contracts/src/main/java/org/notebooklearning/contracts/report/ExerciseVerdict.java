package org.notebooklearning.contracts.report;

import java.util.List;

/// What was proven about one exercise by running it.
///
/// @param cell id of the practice cell
/// @param proven whether all of its trials ended as they should
public record ExerciseVerdict(String exercise, String cell, boolean proven, List<Trial> trials) {

    public ExerciseVerdict {
        trials = List.copyOf(trials);
    }

    /// One run of the cell.
    ///
    /// @param fill `reference`, `blank`, or the misconception's name
    /// @param expected what should happen, in words
    /// @param said what the learner would have read: the output or the error's message
    public record Trial(String fill, boolean asExpected, String expected, String said) {}
}
