package org.notebooklearning.source.extraction;

import org.jspecify.annotations.Nullable;

/// How bytes are to be read.
///
/// @param origin what the document calls its source
/// @param address of a page or file, for its links; null where it has none
/// @param charset of a page as the server said it, or null
public record Extraction(
        Kind kind, String origin, @Nullable String address, @Nullable String charset) {

    /// Which reader is asked.
    public enum Kind {
        PDF,
        PAGE,
        LATEX,
        MARKDOWN,
        RST,
        NOTEBOOK,
        TEXT
    }

    public static Extraction pdf(String origin) {
        return new Extraction(Kind.PDF, origin, null, null);
    }

    public static Extraction page(String origin, String address, @Nullable String charset) {
        return new Extraction(Kind.PAGE, origin, address, charset);
    }

    /// LaTeX: a single file, or the packed folder of a paper.
    public static Extraction latex(String origin) {
        return new Extraction(Kind.LATEX, origin, null, null);
    }

    /// `address` makes links absolute, null where the file has none.
    public static Extraction markdown(String origin, @Nullable String address) {
        return new Extraction(Kind.MARKDOWN, origin, address, null);
    }

    /// reStructuredText; `address` as for Markdown.
    public static Extraction rst(String origin, @Nullable String address) {
        return new Extraction(Kind.RST, origin, address, null);
    }

    /// A Jupyter notebook; `address` as for Markdown.
    public static Extraction notebook(String origin, @Nullable String address) {
        return new Extraction(Kind.NOTEBOOK, origin, address, null);
    }

    public static Extraction text(String origin) {
        return new Extraction(Kind.TEXT, origin, null, null);
    }

    /// The word for such a source in a sentence.
    public String word() {
        return switch (kind) {
            case PDF -> "PDF";
            case PAGE -> "page";
            case LATEX -> "e-print";
            case NOTEBOOK -> "notebook";
            case MARKDOWN, RST, TEXT -> "text";
        };
    }
}
