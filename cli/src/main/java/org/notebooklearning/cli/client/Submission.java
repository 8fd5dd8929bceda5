package org.notebooklearning.cli.client;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;

/// What is sent to the gateway.
///
/// @param file to upload; null with every other kind of source
/// @param notebook text of the .ipynb file among whose cells the lesson is put; null for none
/// @param after the cell of it behind which the lesson goes; null for the end
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
        @Nullable Author author,
        @Nullable String after) {
    /// One that goes into no notebook, or to the end of one.
    public Submission(
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
        this(
                topic, scope, file, url, excerpt, arxiv, level, review, minutes, notebook, author,
                null);
    }

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
                author,
                after);
    }

    boolean hasFiles() {
        return file != null || notebook != null;
    }
}
