package org.notebooklearning.author.lesson;

import java.util.Optional;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.report.MeaningReading;

/// Reads a lesson for the rules on meaning, which no program can judge.
@FunctionalInterface
public interface MeaningReader {
    /// Nobody reads.
    MeaningReader NOBODY = (plan, executed) -> Optional.empty();

    /// What is said about the lesson; empty where nobody is asked.
    ///
    /// @param executed the lesson with its outputs
    Optional<MeaningReading> read(LessonPlan plan, Notebook executed) throws InterruptedException;
}
