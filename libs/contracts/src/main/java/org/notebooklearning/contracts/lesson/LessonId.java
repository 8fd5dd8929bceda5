package org.notebooklearning.contracts.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The name of one lesson: lower-case letters, digits and hyphens, at most 80 characters, such as
/// `rmsnorm-7k3m9x2q`. It stands in topics' keys, paths and URLs, so nothing else is let in.
public record LessonId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");

    @JsonCreator
    public LessonId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a lesson id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
