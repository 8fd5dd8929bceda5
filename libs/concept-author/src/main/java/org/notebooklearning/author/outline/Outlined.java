package org.notebooklearning.author.outline;

import java.util.List;
import org.notebooklearning.model.ask.Asked;

/// What came of having a concept outlined.
public sealed interface Outlined {
    /// An outline that can be planned with.
    record Done(LessonOutline outline) implements Outlined {}

    /// What the model wrote could not be used, and it did not mend it.
    ///
    /// @param problems that were left
    record Unusable(List<String> problems) implements Outlined {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }

    /// The model can not be asked now.
    record Away(Asked.Away why) implements Outlined {}

    /// The provider does not answer this.
    record Rejected(Asked.Rejected why) implements Outlined {}
}
