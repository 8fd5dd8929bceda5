package org.notebooklearning.source.read;

import java.util.Locale;

/// The media type that the name of an uploaded file says, for files whose first bytes say none.
final class UploadedType {
    private UploadedType() {}

    /// Empty where the name says nothing that is known.
    static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "html", "htm", "xhtml" -> "text/html";
            case "md", "markdown" -> "text/markdown";
            case "rst" -> "text/x-rst";
            case "txt", "text" -> "text/plain";
            default -> "";
        };
    }
}
