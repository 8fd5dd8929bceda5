package org.notebooklearning.pipeline.log;

import org.notebooklearning.contracts.task.LessonTask;

/// Ids of facts, derived from the task that found them out.
public final class FactIds {
    private final String task;

    public FactIds(LessonTask task) {
        this.task = task.id();
    }

    /// The id of the one fact of this kind.
    public String of(String kind) {
        return task + "#" + kind;
    }

    /// The id of the fact of this kind with this number.
    public String of(String kind, long number) {
        return task + "#" + kind + "#" + number;
    }
}
