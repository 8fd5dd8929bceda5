package org.notebooklearning.gateway.lessons;

import java.util.List;
import org.notebooklearning.gateway.readmodel.LessonView;

/// What became of a decision.
public sealed interface Decided {
    /// It holds, from now on or since an earlier call.
    record Accepted(LessonView lesson) implements Decided {}

    /// There is no such lesson.
    record UnknownLesson() implements Decided {}

    /// The lesson has no such beat.
    ///
    /// @param detail which one, and where those it has stand
    record UnknownBeat(String detail) implements Decided {}

    /// The lesson is not in a state for it.
    ///
    /// @param detail what state it is in and what can be done instead
    record Refused(String detail) implements Decided {}

    /// What was sent does not fit the lesson; one sentence each.
    record Invalid(List<String> wrongs) implements Decided {
        public Invalid {
            wrongs = List.copyOf(wrongs);
        }
    }
}
