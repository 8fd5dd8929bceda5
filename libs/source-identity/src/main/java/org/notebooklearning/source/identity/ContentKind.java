package org.notebooklearning.source.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// What bytes are: by their beginning first, then by the media type that came with them, then by
/// the name of the file or the last part of the address. What is binary is never taken for text.
public enum ContentKind {
    PDF,
    HTML,
    LATEX,
    MARKDOWN,
    RST,
    NOTEBOOK,
    TEXT,
    OTHER;

    /// A PDF may have some bytes before its header (ISO 32000-2, 7.5.2, and every viewer's habit).
    private static final int PDF_HEADER_WITHIN = 1024;

    /// How much of a file is looked at.
    private static final int LOOKED_AT = 8192;

    private static final Pattern MARKUP =
            Pattern.compile(
                    "^\\s{0,200}(?:<!--.{0,2000}?-->\\s{0,50}|<\\?xml[^>]{0,200}>\\s{0,50})?<(?:!doctype html|html|head|body)\\b",
                    Pattern.DOTALL);
    private static final Pattern RST_MARK =
            Pattern.compile("(?m)^\\.\\. (?:[\\w-]{1,40}::|_[^:\\n]{1,80}:)");
    private static final Pattern MARKDOWN_MARK =
            Pattern.compile("(?m)^(?:#{1,6} \\S|```|~~~|\\|[ :-]*-{3}|!\\[)|\\]\\(https?://");

    public static ContentKind of(byte[] bytes, String mediaType) {
        return of(bytes, mediaType, "");
    }

    /// `mediaType` and `fileName` are empty where they are not known.
    public static ContentKind of(byte[] bytes, String mediaType, String fileName) {
        String header =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, PDF_HEADER_WITHIN),
                        StandardCharsets.ISO_8859_1);
        if (header.contains("%PDF-")) {
            return PDF;
        }
        String extension = extension(fileName);
        boolean gzip = header.startsWith("\u001f\u008b");
        boolean tar =
                bytes.length > 262
                        && new String(bytes, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        if (gzip || tar) {
            boolean eprint =
                    mediaType.contains("eprint")
                            || extension.matches("gz|tgz|tar")
                            || mediaType.matches("application/(x-)?(gzip|tar|gtar|x-tar)");
            return eprint ? LATEX : OTHER;
        }
        if (isBinary(bytes)) {
            return OTHER;
        }
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        return ofText(Decoding.decoded(start), bytes, mediaType, extension);
    }

    private static ContentKind ofText(
            String start, byte[] bytes, String mediaType, String extension) {
        String lower = start.toLowerCase(Locale.ROOT);
        if (isNotebook(start, bytes, extension)) {
            return NOTEBOOK;
        }
        if (MARKUP.matcher(lower).find()) {
            return HTML;
        }
        if (start.contains("\\documentclass") || start.contains("\\documentstyle")) {
            return extension.matches("md|markdown|rst|html?") ? named(extension, start) : LATEX;
        }
        return switch (mediaType) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "text/x-rst", "text/prs.fallenstein.rst" -> RST;
            case "text/x-tex", "application/x-tex", "application/x-latex" -> LATEX;
            case "text/plain" -> named(extension, start);
            case "", "application/octet-stream", "binary/octet-stream" ->
                    lower.contains("<html") || lower.contains("<body")
                            ? HTML
                            : named(extension, start);
            default ->
                    lower.contains("<!doctype html") || lower.contains("<html")
                            ? HTML
                            : extension.isEmpty() || !KNOWN.matcher(extension).matches()
                                    ? OTHER
                                    : named(extension, start);
        };
    }

    private static final Pattern KNOWN =
            Pattern.compile("html?|xhtml|md|markdown|mkd|mdx|qmd|rmd|rst|tex|ltx|txt|text");

    private static ContentKind named(String extension, String start) {
        return switch (extension) {
            case "htm", "html", "xhtml" -> HTML;
            case "md", "markdown", "mkd", "mdx", "qmd", "rmd" -> MARKDOWN;
            case "rst" -> RST;
            case "tex", "ltx" -> LATEX;
            case "txt", "text" -> RST_MARK.matcher(start).find() ? RST : TEXT;
            default ->
                    RST_MARK.matcher(start).find()
                            ? RST
                            : MARKDOWN_MARK.matcher(start).find() ? MARKDOWN : TEXT;
        };
    }

    private static boolean isNotebook(String start, byte[] bytes, String extension) {
        if (!start.stripLeading().startsWith("{")) {
            return extension.equals("ipynb");
        }
        // Python writes `nbformat` at the end of the file, others at its beginning.
        int from = Math.max(0, bytes.length - LOOKED_AT);
        String end = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return extension.equals("ipynb")
                || start.contains("\"nbformat\"")
                || (end.contains("\"nbformat\"") && start.contains("\"cells\""));
    }

    private static String extension(String fileName) {
        String path = fileName.replaceFirst("[?#].*$", "");
        int dot = path.lastIndexOf('.');
        return dot < 0 || path.indexOf('/', dot) >= 0
                ? ""
                : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Text has no NUL, but UTF-16 is full of them; and hardly any other control characters.
    private static boolean isBinary(byte[] bytes) {
        boolean wide = isMarkedAsWide(bytes);
        int controls = 0;
        int length = Math.min(bytes.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b == 0 && !wide) {
                return true;
            }
            controls += isControl(b) ? 1 : 0;
        }
        return !wide && controls * 20 > length;
    }

    /// Tabs, ends of lines and pages, and the escapes of terminals are found in text.
    private static boolean isControl(int b) {
        return b >= 0 && b < 32 && "\n\r\t\f\u001b".indexOf(b) < 0;
    }

    private static boolean isMarkedAsWide(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : bytes[0] & 0xFF;
        int second = bytes.length < 2 ? 0 : bytes[1] & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }
}
