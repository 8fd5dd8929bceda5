package org.notebooklearning.gateway.lessons;

import java.nio.file.Path;
import java.time.Clock;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.model.assistant.WritingDesk;

/// Where the requests of lessons wait for the assistants of their learners.
///
/// @param folder of what is kept of models, which all services share
public record WritingDesks(Path folder, Clock clock) {
    /// The desk of `lesson`.
    public WritingDesk of(LessonId lesson) {
        return WritingDesk.of(folder, lesson, clock);
    }
}
