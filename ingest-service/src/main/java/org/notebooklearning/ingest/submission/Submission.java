package org.notebooklearning.ingest.submission;

import org.jspecify.annotations.Nullable;

/// What a learner sent, not checked yet; null where a field was left out.
///
/// @param pdf an uploaded file
/// @param notebook the text of an .ipynb file
public record Submission(
        @Nullable String topic,
        @Nullable String scope,
        @Nullable String url,
        @Nullable String excerpt,
        @Nullable String arxiv,
        @Nullable Upload pdf,
        @Nullable String notebook,
        @Nullable String level,
        @Nullable String review,
        @Nullable String minutes) {

    /// The same with an uploaded PDF.
    public Submission withPdf(Upload file) {
        return new Submission(
                topic, scope, url, excerpt, arxiv, file, notebook, level, review, minutes);
    }

    /// The same with another notebook.
    public Submission withNotebook(String text) {
        return new Submission(topic, scope, url, excerpt, arxiv, pdf, text, level, review, minutes);
    }

    /// A file as it came in.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Upload(String fileName, byte[] content) {}
}
