package org.notebooklearning.contracts.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;

/// How a lesson that failed goes on when the learner retries it. In JSON it is the task as text, or
/// absent.
public sealed interface WayBack {

    /// The task that failed is put back.
    record Again(LessonTask task) implements WayBack {}

    /// No task is known: the lesson goes on with the first stage whose result it does not have.
    record Unknown() implements WayBack {}

    /// Reads `json`. A text that is no task of this version, such as one of a newer version, is no
    /// known one: the event around it has to be read all the same.
    @JsonCreator
    static WayBack of(@Nullable String json) {
        if (json == null) {
            return new Unknown();
        }
        try {
            return new Again(Json.read(json, LessonTask.class));
        } catch (IllegalArgumentException e) {
            return new Unknown();
        }
    }

    /// The task as JSON; null where none is known.
    @JsonValue
    default @Nullable String json() {
        return switch (this) {
            case Again again -> Json.text(again.task());
            case Unknown unknown -> null;
        };
    }
}
