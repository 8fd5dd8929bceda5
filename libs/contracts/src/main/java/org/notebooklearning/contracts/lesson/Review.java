package org.notebooklearning.contracts.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether the learner is shown the plan and asked before the lesson is written.
public enum Review {
    ASK,
    NONE;

    /// The review named `word`; IllegalArgumentException with the choices otherwise.
    @JsonCreator
    public static Review named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "ask" -> ASK;
            case "none" -> NONE;
            default ->
                    throw new IllegalArgumentException(
                            "Unknown review '" + word + "': choose ask or none");
        };
    }

    /// The name as it stands in JSON and commands.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
