package org.notebooklearning.source.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What bytes are, by their beginning first and by the media type that came with them second.
enum ContentKind {
    PDF,
    HTML,
    TEXT,
    OTHER;

    /// A PDF may have some bytes before its header (ISO 32000-2, 7.5.2, and every viewer's habit).
    private static final int PDF_HEADER_WITHIN = 1024;

    static ContentKind of(byte[] bytes, String mediaType) {
        int length = Math.min(bytes.length, PDF_HEADER_WITHIN);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return PDF;
        }
        String lower = start.toLowerCase(Locale.ROOT);
        boolean markup =
                lower.contains("<!doctype html")
                        || lower.contains("<html")
                        || lower.contains("<body");
        return switch (mediaType) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/plain", "text/markdown", "text/x-markdown", "text/x-rst" ->
                    isBinary(start) ? OTHER : TEXT;
            default -> markup ? HTML : OTHER;
        };
    }

    private static boolean isBinary(String start) {
        return start.indexOf('\0') >= 0;
    }
}
