package org.notebooklearning.contracts.lesson;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// Where the lesson's source is to be found.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SourceReference.UploadedPdf.class, name = "pdf"),
    @JsonSubTypes.Type(value = SourceReference.Link.class, name = "url"),
    @JsonSubTypes.Type(value = SourceReference.Excerpt.class, name = "excerpt"),
    @JsonSubTypes.Type(value = SourceReference.ArxivPaper.class, name = "arxiv"),
    @JsonSubTypes.Type(value = SourceReference.TopicOnly.class, name = "topic"),
})
public sealed interface SourceReference {

    /// A PDF that was uploaded.
    record UploadedPdf(ArtifactRef pdf, String fileName) implements SourceReference {}

    /// A page or a PDF on the web.
    record Link(String url) implements SourceReference {}

    /// Text that was pasted.
    record Excerpt(ArtifactRef text) implements SourceReference {}

    /// A paper on arXiv by its id, such as `1910.07467` or `1910.07467v1`.
    record ArxivPaper(String id) implements SourceReference {}

    /// No source: the topic and its scope are all there is.
    record TopicOnly() implements SourceReference {}
}
