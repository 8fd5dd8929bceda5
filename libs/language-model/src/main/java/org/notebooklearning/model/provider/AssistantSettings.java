package org.notebooklearning.model.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Cap;

/// How learners' assistants are asked. What is set for models holds for them, too, as far as it
/// makes sense.
///
/// @param parallel how many requests of one lesson may wait at once
/// @param context how many characters of a source fit in one request
/// @param judging which lessons are judged by the rules on meaning: once each, since an assistant
///     reads in front of its learner
/// @param cap the most tokens that a lesson may take; null where there is no limit
public record AssistantSettings(int parallel, int context, Judging judging, @Nullable Cap cap)
        implements AskingSettings {
    /// What the environment variables of docs/configuration.md say. IllegalArgumentException that
    /// names the variable and what to set, where something can not be.
    public static AssistantSettings read(Map<String, String> variables) {
        return new ModelEnvironment(variables).assistant();
    }
}
