package org.notebooklearning.validator.validate;

import java.util.Map;
import java.util.Optional;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.pipeline.work.Progress;

/// Where a draft is run and its exercises are proven.
public interface LessonKernel {
    /// Runs the draft top to bottom, tries its exercises, and imports `library` where there is one.
    Run run(LessonDraft draft, Optional<String> library, Progress progress);

    /// What came of it.
    sealed interface Run {
        /// It ran, to its end or to the facts' error or limit.
        ///
        /// @param notebook with outputs
        /// @param memoryBytes peak resident memory after each cell, by the cell's id
        /// @param environment versions by package
        record Ran(
                Notebook notebook,
                RunFacts facts,
                Map<String, Long> memoryBytes,
                Map<String, String> environment)
                implements Run {}

        /// This machine does not allow it.
        record Refused(String reason, String remedy) implements Run {}
    }
}
