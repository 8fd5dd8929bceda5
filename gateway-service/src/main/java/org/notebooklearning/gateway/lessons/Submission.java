package org.notebooklearning.gateway.lessons;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a learner sent, not checked yet; null where a field was left out.
///
/// @param file an uploaded file to read
/// @param notebook the text of an .ipynb file
/// @param after the cell of it behind which the lesson goes
public record Submission(
        @Nullable String topic,
        @Nullable String scope,
        @Nullable String url,
        @Nullable String excerpt,
        @Nullable String arxiv,
        @Nullable Upload file,
        @Nullable String notebook,
        @Nullable String level,
        @Nullable String review,
        @Nullable String minutes,
        @Nullable String author,
        @Nullable String after) {

    /// The same with an uploaded file.
    public Submission withFile(Upload upload) {
        return new Submission(
                topic, scope, url, excerpt, arxiv, upload, notebook, level, review, minutes, author,
                after);
    }

    /// The same with another notebook.
    public Submission withNotebook(String text) {
        return new Submission(
                topic, scope, url, excerpt, arxiv, file, text, level, review, minutes, author,
                after);
    }

    /// A file as it came in.
    ///
    /// @param part of the form, for telling what is wrong with it
    /// @param content where it lies until the call ends
    public record Upload(String part, String fileName, Path content) {}
}
