package org.notebooklearning.validator.validate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Reading;

/// Where a reader finds a source, down to a page of a PDF (RFC 8118, `page=`) or to the words of a
/// page (the URL fragment text directive, `:~:text=`).
record SourceAddress(String url, boolean pdf) {
    private static final Pattern ARXIV =
            Pattern.compile("(?i)arxiv:([a-z.-]+/\\d{7}(?:v\\d+)?|\\d{4}\\.\\d{4,5}(?:v\\d+)?)");
    private static final int WORDS = 8;

    /// The address of `reading`, or of the whole source; null where it has none on the web.
    static @Nullable SourceAddress of(SourceDocument source, @Nullable Reading reading) {
        if (reading != null) {
            return isWeb(reading.url()) ? new SourceAddress(reading.url(), false) : null;
        }
        boolean paged = source.form() == SourceDocument.Form.PDF;
        Matcher paper =
                ARXIV.matcher(
                        Stream.of(source.provenance().identifier(), source.origin())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")));
        if (paper.find()) {
            String kind = paged ? "pdf/" : "abs/";
            return new SourceAddress("https://arxiv.org/" + kind + paper.group(1), paged);
        }
        return Stream.of(
                        source.provenance().address(),
                        source.provenance().canonical(),
                        source.origin())
                .filter(Objects::nonNull)
                .filter(SourceAddress::isWeb)
                .findFirst()
                .map(url -> new SourceAddress(url, paged))
                .orElse(null);
    }

    /// The address of the place on `page` (0 for none) that begins with the words of `text`.
    String at(int page, String text) {
        String whole = url.contains("#") ? url.substring(0, url.indexOf('#')) : url;
        if (pdf) {
            return page > 0 ? whole + "#page=" + page : whole;
        }
        String fragment = url.contains("#") ? url.substring(url.indexOf('#')) : "#";
        return isArxiv() ? url : whole + fragment + ":~:text=" + first(text);
    }

    /// An abstract's page has none of the paper's words.
    private boolean isArxiv() {
        return url.startsWith("https://arxiv.org/abs/");
    }

    private static String first(String text) {
        String words =
                Arrays.stream(text.strip().split("\\s+"))
                        .limit(WORDS)
                        .collect(Collectors.joining(" "));
        // A hyphen or a comma would be read as part of the directive; the encoder leaves hyphens.
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }

    private static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return (lower.startsWith("https://") || lower.startsWith("http://"))
                && url.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>');
    }
}
