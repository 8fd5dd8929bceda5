package org.notebooklearning.source.latex;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Links.
final class Links {
    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s,;\"<>]{1,200}");
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(?i)arxiv(?:\\s*preprint)?[:\\s/.]{1,4}(?:org/abs/|arXiv:)?([\\w.-]{0,12}/?\\d{4,7}(?:\\.\\d{4,5})?)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;\"<>)\\]]{3,300}");

    private final Composer composer;
    private @Nullable String first;

    Links(Composer composer) {
        this.composer = composer;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> href(), "href", "hrefWithoutArrow");
        vocabulary.command(_ -> url(), "url", "path", "nolinkurl", "burl", "Url");
        vocabulary.command(_ -> doi(), "doi", "doibase");
    }

    /// Forgets the links so far, at the beginning of a reference.
    void restart() {
        first = null;
    }

    /// The address of a reference that reads `text`: its first link, else what its DOI or number
    /// at arXiv leads to; null where there is none.
    @Nullable String address(String text) {
        if (first != null) {
            return first;
        }
        Matcher printed = ADDRESS.matcher(text);
        if (printed.find()) {
            return trimmed(printed.group());
        }
        Matcher doi = DOI.matcher(text);
        if (doi.find()) {
            return "https://doi.org/" + trimmed(doi.group());
        }
        Matcher arxiv = ARXIV.matcher(text);
        return arxiv.find() ? "https://arxiv.org/abs/" + trimmed(arxiv.group(1)) : null;
    }

    private static String trimmed(String address) {
        int end = address.length();
        while (end > 0 && ".,;)".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private void href() {
        composer.input().option();
        String url = unescaped(composer.input().rawArgument());
        String words = composer.argument();
        composer.text().append(words);
        link(words, url);
    }

    private void url() {
        String url = unescaped(composer.input().rawArgument());
        composer.text().append(url);
        link(url, url);
    }

    private void doi() {
        String doi = unescaped(composer.input().rawArgument());
        boolean whole = doi.startsWith("http");
        composer.text().append(whole ? doi : "doi:" + doi);
        link("doi:" + doi, whole ? doi : "https://doi.org/" + doi);
    }

    private void link(String words, String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if ((lower.startsWith("http://") || lower.startsWith("https://")) && url.indexOf(' ') < 0) {
            first = first == null ? url : first;
            composer.draft().link(words.isEmpty() ? url : words, url);
        }
    }

    private static String unescaped(String url) {
        return url.replace("\\_", "_")
                .replace("\\%", "%")
                .replace("\\#", "#")
                .replace("\\&", "&")
                .replace("\\~", "~")
                .replace("{}", "")
                .replace("\n", "")
                .strip();
    }
}
