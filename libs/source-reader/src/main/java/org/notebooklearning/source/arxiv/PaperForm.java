package org.notebooklearning.source.arxiv;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.notebooklearning.source.extraction.Extraction;
import org.notebooklearning.source.fetch.Download;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;

/// The forms that arXiv hands papers out in (https://info.arxiv.org/help/mimetypes.html), the best
/// to read first.
enum PaperForm {
    LATEX("e-print", "LaTeX source"),
    HTML("html", "HTML"),
    PDF("pdf", "PDF");

    private static final int HEADER_WITHIN = 1024;

    private final String place;
    private final String word;

    PaperForm(String place, String word) {
        this.place = place;
        this.word = word;
    }

    /// Where it is below the site.
    String place() {
        return place;
    }

    /// The sentence that tells why this form was not used.
    String passedOver(String reason) {
        return "The " + word + " on arXiv was not used: " + reason;
    }

    /// Why `body` is not of this form, if it is not. Authors may submit a PDF alone, and not every
    /// paper has been made into HTML.
    Optional<SourceReading.Refused> refusal(byte[] body) {
        int length = Math.min(body.length, HEADER_WITHIN);
        String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
        boolean isPdf = start.contains("%PDF-");
        return switch (this) {
            case LATEX ->
                    isPdf
                            ? unsupported("The authors submitted a PDF and no LaTeX.")
                            : Optional.empty();
            case HTML ->
                    isPdf || !new String(body, StandardCharsets.ISO_8859_1).contains("ltx_")
                            ? unsupported("The page is not the paper.")
                            : Optional.empty();
            case PDF -> isPdf ? Optional.empty() : unsupported("The file is not a PDF.");
        };
    }

    Extraction extraction(Download.Received received, String origin) {
        return switch (this) {
            case LATEX -> Extraction.latex(origin);
            case HTML -> Extraction.page(origin, received.address().toString(), received.charset());
            case PDF -> Extraction.pdf(origin);
        };
    }

    private static Optional<SourceReading.Refused> unsupported(String reason) {
        return Optional.of(Refusal.UNSUPPORTED_TYPE.because(reason));
    }
}
