package org.notebooklearning.contracts.lesson;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// Where the lesson's source is to be found.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    // "pdf" is what it was called while only PDFs could be uploaded.
    @JsonSubTypes.Type(
            value = SourceReference.UploadedFile.class,
            names = {"file", "pdf"}),
    @JsonSubTypes.Type(value = SourceReference.Link.class, name = "url"),
    @JsonSubTypes.Type(value = SourceReference.Excerpt.class, name = "excerpt"),
    @JsonSubTypes.Type(value = SourceReference.ArxivPaper.class, name = "arxiv"),
    @JsonSubTypes.Type(value = SourceReference.Recorded.class, name = "recording"),
    @JsonSubTypes.Type(value = SourceReference.TopicOnly.class, name = "topic"),
})
public sealed interface SourceReference {

    /// A file that was uploaded: a PDF, a saved page, LaTeX, Markdown, reStructuredText, plain text
    /// or a notebook.
    record UploadedFile(@JsonAlias("pdf") ArtifactRef file, String fileName)
            implements SourceReference {}

    /// A page or a file on the web.
    record Link(String url) implements SourceReference {}

    /// Text that was pasted.
    record Excerpt(ArtifactRef text) implements SourceReference {}

    /// A paper on arXiv by its id, such as `1910.07467` or `1910.07467v1`.
    record ArxivPaper(String id) implements SourceReference {}

    /// A recording of a lesson that a language model wrote, with the source that it was written
    /// from and the model's replies: the lesson is made again of these, and no model is asked.
    record Recorded(ArtifactRef file) implements SourceReference {}

    /// No source: the topic and its scope are all there is.
    record TopicOnly() implements SourceReference {}
}
