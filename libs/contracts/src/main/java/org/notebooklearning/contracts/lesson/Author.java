package org.notebooklearning.contracts.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Who writes a lesson.
public enum Author {
    /// The library of concepts.
    LIBRARY,
    /// The language model that is set up.
    MODEL,
    /// The assistant that its learner works with.
    ASSISTANT;

    /// The author named `word`; IllegalArgumentException with the choices otherwise.
    @JsonCreator
    public static Author named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "library" -> LIBRARY;
            case "model" -> MODEL;
            case "assistant" -> ASSISTANT;
            default ->
                    throw new IllegalArgumentException(
                            "Unknown author '" + word + "': choose library, model or assistant");
        };
    }

    /// The name as it stands in JSON and commands.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
