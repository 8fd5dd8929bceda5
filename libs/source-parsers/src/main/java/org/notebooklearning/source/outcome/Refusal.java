package org.notebooklearning.source.outcome;

import org.notebooklearning.source.outcome.SourceReading.Refused;

/// Every kind of refusal with what the learner can do about it. The code is stable: dashboards and
/// tests know it.
public enum Refusal {
    PDF_ENCRYPTED(
            "pdf-encrypted",
            "Save a copy without the password and submit that, or paste the passage as text."),
    PDF_BROKEN(
            "pdf-broken",
            "Download the file again, or open it in a viewer and print it to a new PDF."),
    PAGE_BROKEN("page-broken", "Print the page to a PDF and submit that, or paste the passage."),
    NOTEBOOK_BROKEN(
            "notebook-broken", "Open the notebook in Jupyter, save it again and submit that."),
    PAGE_CLOSED(
            "page-closed",
            "Read the page yourself; paste the passage as text if its terms allow it."),
    PDF_WITHOUT_TEXT(
            "pdf-without-text",
            "Run a text recognition such as OCRmyPDF over it first, or paste the passage as text."),
    TOO_LARGE("too-large", "Submit only the chapter that matters, or paste the passage as text."),
    TOO_MANY_PAGES(
            "too-many-pages",
            "Extract the pages that matter into a PDF of their own and submit that."),
    TOO_SLOW("too-slow", "Print the pages that matter to a new PDF, or paste the passage as text."),
    NOT_FOUND("not-found", "Check the address in a browser and submit it again."),
    ACCESS_DENIED(
            "access-denied",
            "Download the file in your browser and upload it, or paste the passage as text."),
    ADDRESS_NOT_ALLOWED(
            "address-not-allowed", "Submit a public http or https address, or upload the file."),
    UNSUPPORTED_TYPE(
            "unsupported-type",
            "Submit a PDF, a page, LaTeX, Markdown, a notebook or plain text, or paste the passage."),
    EMPTY("empty", "Check that the source holds text, or paste the passage as text.");

    private final String code;
    private final String remedy;

    Refusal(String code, String remedy) {
        this.code = code;
        this.remedy = remedy;
    }

    /// The word that names this kind of refusal.
    public String code() {
        return code;
    }

    /// A refusal of this kind for the `reason`, with the usual remedy.
    public Refused because(String reason) {
        return new Refused(code, reason, remedy);
    }
}
