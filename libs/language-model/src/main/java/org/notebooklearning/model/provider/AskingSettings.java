package org.notebooklearning.model.provider;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Cap;

/// What is set for everybody who writes lessons: models of a provider and learners' assistants.
public interface AskingSettings {
    /// How many requests of one lesson may wait at once.
    int parallel();

    /// How many characters of a source fit in one request.
    int context();

    /// Which lessons are judged by the rules on meaning, and how often.
    Judging judging();

    /// The most that one lesson may cost; null where there is no limit.
    @Nullable Cap cap();
}
