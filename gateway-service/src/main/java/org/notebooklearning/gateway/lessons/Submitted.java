package org.notebooklearning.gateway.lessons;

import java.util.List;
import org.notebooklearning.contracts.lesson.LessonId;

/// What became of a submission.
public sealed interface Submitted {
    /// A lesson is asked for.
    ///
    /// @param repeated whether it was before, under the same idempotency key
    record Accepted(LessonId lesson, boolean repeated) implements Submitted {}

    /// Something is wrong with it.
    record Invalid(List<Violation> violations) implements Submitted {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /// Its idempotency key is blank, or has more than `longest` characters.
    record BadKey(int longest) implements Submitted {}

    /// Its idempotency key belongs to `lesson`, which was asked for with other words.
    record KeyTaken(LessonId lesson) implements Submitted {}
}
