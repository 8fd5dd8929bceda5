package org.notebooklearning.pipeline.work;

import org.notebooklearning.contracts.event.LessonEvent;

/// How a handler tells how far it is.
public interface Progress {
    /// Tells what is being done now: `done` of `total` `unit`s, `total` 0 where it is not known.
    /// Too frequent reports are thinned out.
    void report(String doing, long done, long total, String unit);

    /// Publishes an event at once, before the task is done. Its id must be derived from the task.
    void publish(LessonEvent event);
}
