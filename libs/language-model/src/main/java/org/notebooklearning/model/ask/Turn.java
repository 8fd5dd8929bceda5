package org.notebooklearning.model.ask;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/// What one side of a conversation said.
public record Turn(Speaker speaker, List<Part> parts) {
    public Turn {
        parts = List.copyOf(parts);
    }

    /// Words of ours.
    public static Turn asking(String text) {
        return new Turn(Speaker.USER, List.of(new Part.Text(text)));
    }

    /// Words that the model had replied with.
    public static Turn replied(String text) {
        return new Turn(Speaker.MODEL, List.of(new Part.Text(text)));
    }

    /// Who speaks.
    public enum Speaker {
        USER,
        MODEL;

        /// The name as it stands in JSON.
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
