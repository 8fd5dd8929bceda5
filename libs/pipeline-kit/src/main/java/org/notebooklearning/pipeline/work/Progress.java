package org.notebooklearning.pipeline.work;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;

/// How a handler tells how far it is.
public interface Progress {
    /// Tells what is being done now: `done` of `total` `unit`s, `total` 0 where it is not known.
    /// Too frequent reports are thinned out.
    void report(String doing, long done, long total, String unit);

    /// Tells what is being done now, and why the provider of the language model is waited for; null
    /// once it is asked again.
    default void report(String doing, @Nullable String awaits) {
        report(doing, 0, 0, "");
    }

    /// Publishes an event at once, before the task is done. Its id must be derived from the task.
    void publish(LessonEvent event);
}
