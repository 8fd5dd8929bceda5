package org.notebooklearning.source.fetch;

import java.util.Set;

/// The media types whose bodies are read at all. What the bytes really are is found out later;
/// pictures, films, archives and programs are turned away by name before a byte of them is taken.
final class MediaTypes {
    private static final Set<String> READABLE =
            Set.of(
                    "",
                    "application/pdf",
                    "application/x-pdf",
                    "application/octet-stream",
                    "binary/octet-stream",
                    "application/force-download",
                    "application/download",
                    "application/xhtml+xml",
                    "application/xml",
                    "application/atom+xml",
                    "application/json",
                    "application/x-ipynb+json",
                    "application/vnd.jupyter",
                    "application/markdown",
                    "application/x-tex",
                    "application/x-latex",
                    "application/gzip",
                    "application/x-gzip",
                    "application/x-tar",
                    "application/x-gtar",
                    "application/x-eprint",
                    "application/x-eprint-tar",
                    "application/x-eprint-pdf");

    private MediaTypes() {}

    /// Whether a body of this type, in lower case and without parameters, is read.
    static boolean areRead(String type) {
        return READABLE.contains(type) || type.startsWith("text/");
    }
}
