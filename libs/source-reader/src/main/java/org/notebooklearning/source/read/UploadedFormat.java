package org.notebooklearning.source.read;

import java.util.Optional;

/// Tells before anything is stored whether a file can be read at all.
public final class UploadedFormat {
    private UploadedFormat() {}

    /// The media type of what `file` is, by its bytes first and its name second; empty where no
    /// reader knows such files.
    public static Optional<String> mediaTypeOf(byte[] file, String fileName) {
        return switch (ContentKind.of(file, "", fileName)) {
            case PDF -> Optional.of("application/pdf");
            case HTML -> Optional.of("text/html");
            case LATEX -> Optional.of("application/x-latex");
            case MARKDOWN -> Optional.of("text/markdown");
            case RST -> Optional.of("text/x-rst");
            case NOTEBOOK -> Optional.of("application/x-ipynb+json");
            case TEXT -> Optional.of("text/plain");
            case OTHER -> Optional.empty();
        };
    }
}
