package org.notebooklearning.gateway.mcp;

/// What there is of a file that was asked for.
sealed interface FileText {
    /// All of it.
    ///
    /// @param uri of its resource
    /// @param path for HTTP
    record Read(String name, String mediaType, String text, String uri, String path)
            implements FileText {}

    /// Nothing: which is missing, and what to do.
    record Missing(String words) implements FileText {}
}
