package org.notebooklearning.cli.client;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;

/// What is sent to the gateway.
///
/// @param file to upload; null with every other kind of source
/// @param notebook text of the .ipynb file below whose cells the lesson is put; null for none
/// @param url, excerpt, arxiv at most one of them; null otherwise
public record Submission(
        String topic,
        String scope,
        @Nullable Path file,
        @Nullable String url,
        @Nullable String excerpt,
        @Nullable String arxiv,
        @Nullable Level level,
        Review review,
        @Nullable Integer minutes,
        @Nullable String notebook,
        @Nullable Author author) {
    /// The same without questions.
    public Submission withoutQuestions() {
        return new Submission(
                topic,
                scope,
                file,
                url,
                excerpt,
                arxiv,
                level,
                Review.NONE,
                minutes,
                notebook,
                author);
    }

    boolean hasFiles() {
        return file != null || notebook != null;
    }
}
