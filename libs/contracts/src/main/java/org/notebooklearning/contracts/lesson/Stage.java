package org.notebooklearning.contracts.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The four stages of the pipeline, in order. Each has one task queue and one service.
public enum Stage {
    INGEST,
    PLAN,
    WRITE,
    VALIDATE;

    /// The stage named `word`; IllegalArgumentException where there is none.
    @JsonCreator
    public static Stage named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// The name as it stands in JSON and ids.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The Kafka topic that holds this stage's tasks.
    public String topic() {
        return "lesson." + word();
    }
}
