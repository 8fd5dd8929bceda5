package org.notebooklearning.source.read;

/// A source as the learner gave it, with its bytes at hand where it was uploaded.
public sealed interface SourceInput {

    /// A file that was uploaded or lies on the disk; what it is, its bytes tell.
    @SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
    record File(byte[] bytes, String fileName) implements SourceInput {}

    /// A page, a PDF or a text file on the web.
    record Url(String url) implements SourceInput {}

    /// Text that was pasted.
    record Excerpt(String text) implements SourceInput {}

    /// A paper on arXiv by its id, such as `1910.07467`, `1910.07467v1` or `hep-th/9901001`.
    record Arxiv(String id) implements SourceInput {}
}
