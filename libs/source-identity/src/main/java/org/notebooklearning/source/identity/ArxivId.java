package org.notebooklearning.source.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An identifier of arXiv, in the form used since 2007 or the one before
/// (https://info.arxiv.org/help/arxiv_identifier.html).
///
/// @param paper without its version
/// @param version from 1; 0 where none is named, which means the latest
public record ArxivId(String paper, int version) {
    private static final String FORM =
            "(\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[A-Z]{2})?/\\d{7})(?:v(\\d{1,3}))?";
    private static final Pattern STATED =
            Pattern.compile("(?:arxiv:\\s*)?" + FORM, Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_DOI =
            Pattern.compile("10\\.48550/arxiv\\." + FORM, Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE =
            Pattern.compile(
                    "https?://(?:(?:www\\.|export\\.)?arxiv\\.org"
                            + "|(?:www\\.)?ar5iv\\.org|ar5iv\\.labs\\.arxiv\\.org)"
                            + "/(?:abs|pdf|html|e-print|src|format|ps)/"
                            + FORM
                            + "(?:\\.pdf)?/?(?:[?#].*)?",
                    Pattern.CASE_INSENSITIVE);

    /// The id that `text` is: bare, after `arXiv:`, as arXiv's own DOI in any form, or as a link to
    /// the paper on arXiv or ar5iv.
    public static Optional<ArxivId> parse(String text) {
        String stripped = text.strip();
        Optional<ArxivId> id = of(STATED.matcher(stripped)).or(() -> inAddress(stripped));
        return id.or(() -> Doi.parse(stripped).flatMap(doi -> of(OWN_DOI.matcher(doi.name()))));
    }

    /// The id of the paper whose page, source or PDF on arXiv or ar5iv `url` is.
    public static Optional<ArxivId> inAddress(String url) {
        return of(PAGE.matcher(url.strip()));
    }

    private static Optional<ArxivId> of(Matcher id) {
        if (!id.matches()) {
            return Optional.empty();
        }
        int version = id.group(2) == null ? 0 : Integer.parseInt(id.group(2));
        return Optional.of(new ArxivId(id.group(1), version));
    }

    public boolean isPinned() {
        return version > 0;
    }

    /// This paper in another version.
    public ArxivId inVersion(int other) {
        return new ArxivId(paper, other);
    }

    /// As it stands in addresses, with the version where one is named.
    public String path() {
        return isPinned() ? paper + "v" + version : paper;
    }

    /// How a reader writes it.
    public String written() {
        return String.format(Locale.ROOT, "arXiv:%s", path());
    }
}
