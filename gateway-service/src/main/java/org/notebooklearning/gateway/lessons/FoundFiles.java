package org.notebooklearning.gateway.lessons;

import java.util.Optional;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;

/// What there is of a lesson's files.
public sealed interface FoundFiles {
    /// All that was stored last.
    record Stored(LessonEvent.NotebookStored stored) implements FoundFiles {
        /// The file called `name`; empty where the lesson has none of this name.
        public Optional<StoredFile> file(String name) {
            ArtifactRef ref = stored.files().get(name);
            return ref == null
                    ? Optional.empty()
                    : Optional.of(new StoredFile(stored.lesson(), name, ref));
        }

        /// That there is no file `name`, and which there are, in a sentence each.
        public String missing(String name) {
            return "The lesson has no file "
                    + name
                    + ". It has "
                    + stored.files().keySet().stream().sorted().collect(Collectors.joining(", "))
                    + ".";
        }
    }

    /// There is no such lesson.
    record UnknownLesson() implements FoundFiles {}

    /// None was stored yet.
    record NotStored(LessonState state) implements FoundFiles {}
}
