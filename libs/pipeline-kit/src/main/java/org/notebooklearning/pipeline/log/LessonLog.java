package org.notebooklearning.pipeline.log;

import java.util.List;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.task.LessonTask;

/// Where events and next tasks are published.
public interface LessonLog {
    /// Publishes all of it or nothing, in one transaction; returns after the broker has it.
    void publish(List<LessonEvent> events, List<LessonTask> next);
}
