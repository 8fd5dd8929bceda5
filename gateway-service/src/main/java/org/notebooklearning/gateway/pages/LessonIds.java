package org.notebooklearning.gateway.pages;

import java.util.Optional;
import org.notebooklearning.contracts.lesson.LessonId;

/// Ids of lessons as they stand in addresses.
final class LessonIds {
    private LessonIds() {}

    /// The id that `text` is; empty where it can be none.
    static Optional<LessonId> read(String text) {
        try {
            return Optional.of(new LessonId(text));
        } catch (IllegalArgumentException e) {
            // What can not be an id is not the id of a lesson.
            return Optional.empty();
        }
    }
}
