package org.notebooklearning.source.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Identifiers of arXiv, in the form used since 2007 and the one before
/// (https://info.arxiv.org/help/arxiv_identifier.html).
final class ArxivId {
    private static final String FORM =
            "(\\d{4}\\.\\d{4,5}(?:v\\d{1,3})?|[a-z-]{2,12}(?:\\.[A-Z]{2})?/\\d{7}(?:v\\d{1,3})?)";
    private static final Pattern STATED =
            Pattern.compile("(?:arxiv:\\s*)?" + FORM, Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE =
            Pattern.compile(
                    "https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf)/"
                            + FORM
                            + "(?:\\.pdf)?/?(?:[?#].*)?");

    private ArxivId() {}

    /// The id in `text`, with or without `arXiv:` before it.
    static Optional<String> stated(String text) {
        Matcher id = STATED.matcher(text.strip());
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /// The id of the paper whose page or PDF on arXiv `url` is.
    static Optional<String> inAddress(String url) {
        Matcher id = PAGE.matcher(url.strip());
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /// How a reader writes it.
    static String written(String id) {
        return String.format(Locale.ROOT, "arXiv:%s", id);
    }
}
