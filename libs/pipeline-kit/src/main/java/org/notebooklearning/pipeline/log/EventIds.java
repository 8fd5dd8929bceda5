package org.notebooklearning.pipeline.log;

import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.task.LessonTask;

/// Ids of events, derived from the task that found them out: `<task>#<kind of event>`, and a number
/// where a task finds out several of a kind. They are spelt nowhere else.
public final class EventIds {
    private final String origin;

    public EventIds(LessonTask task) {
        this(task.id());
    }

    /// Ids of what is known without a task, from the place `origin` that it was found out at.
    public EventIds(String origin) {
        this.origin = origin;
    }

    /// The id of the one event of this kind.
    public String of(Class<? extends LessonEvent> kind) {
        return named(kind.getSimpleName());
    }

    /// The id of the event of this kind with this number.
    public String of(Class<? extends LessonEvent> kind, long number) {
        return of(kind) + "#" + number;
    }

    /// The id of the event of this kind with this number in this delivery of the task.
    public String of(Class<? extends LessonEvent> kind, int delivery, long number) {
        return of(kind) + "-" + delivery + "#" + number;
    }

    /// The name of the one decision that may be made about the plan before this task's.
    public String decision() {
        return named("PlanReviewed");
    }

    private String named(String name) {
        return origin + "#" + name;
    }
}
