package org.notebooklearning.validator.validate;

import java.util.Map;
import java.util.Optional;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.run.LessonProver;

/// Where a draft is run and its exercises are proven.
public interface LessonKernel {
    /// Runs the draft top to bottom, tries its exercises, and imports `library` where there is one.
    Run run(LessonDraft draft, Optional<String> library, Progress progress);

    /// What came of it.
    ///
    /// @param environment versions by package
    record Run(LessonProver.Result result, Map<String, String> environment) {
        public Run {
            environment = Map.copyOf(environment);
        }
    }
}
