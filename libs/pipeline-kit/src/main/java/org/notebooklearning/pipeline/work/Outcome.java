package org.notebooklearning.pipeline.work;

import java.util.List;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.task.LessonTask;

/// How a task ended. Both are final: what may succeed later is an
/// [org.notebooklearning.pipeline.log.UnavailableException].
public sealed interface Outcome {

    /// The work is done: these events and next tasks are published in one transaction.
    record Done(List<LessonEvent> events, List<LessonTask> next) implements Outcome {
        public Done {
            events = List.copyOf(events);
            next = List.copyOf(next);
        }
    }

    /// The work can never be done. The lesson fails with this reason and remedy.
    ///
    /// @param code a word for the kind of refusal, such as `pdf-encrypted`
    record Refused(String code, String reason, String remedy) implements Outcome {}
}
