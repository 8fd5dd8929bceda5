package org.notebooklearning.source.arxiv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.identity.ArxivId;
import org.notebooklearning.source.identity.Doi;

/// What arXiv says about a paper.
///
/// @param id with the version that this is about
/// @param summary the abstract; empty where it is not told
/// @param licence the address of the licence, or null where it is not told
/// @param doi of the version that was published elsewhere, or null
public record ArxivListing(
        ArxivId id,
        String title,
        List<String> authors,
        String summary,
        @Nullable String licence,
        @Nullable String doi) {
    private static final Pattern VERSION = Pattern.compile("\\[v(\\d{1,3})]");

    public ArxivListing {
        authors = List.copyOf(authors);
    }

    /// What the page of the abstract says, read as arXiv's pages are made; empty where it is no
    /// such page. `asked` names the paper, and its version where one is meant.
    static Optional<ArxivListing> inPage(byte[] html, ArxivId asked) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        int version = asked.isPinned() ? asked.version() : latest(page, asked);
        String title = page.select("meta[name=citation_title]").attr("content").strip();
        if (version == 0 || title.isEmpty()) {
            return Optional.empty();
        }
        Element licence = page.selectFirst("a[rel~=license], link[rel~=license]");
        Element doi = page.selectFirst("td.doi a[href*=doi.org], meta[name=citation_doi]");
        return Optional.of(
                new ArxivListing(
                        asked.inVersion(version),
                        title,
                        page.select("meta[name=citation_author]").stream()
                                .map(author -> turned(author.attr("content")))
                                .toList(),
                        page.select("meta[name=citation_abstract]").attr("content").strip(),
                        licence == null ? null : presentOrNull(licence.attr("href")),
                        doi == null
                                ? null
                                : published(
                                        doi.hasAttr("href")
                                                ? doi.attr("href")
                                                : doi.attr("content"))));
    }

    /// The papers of a feed of the query interface; entries that tell of an error are left out.
    public static List<ArxivListing> inFeed(byte[] atom) {
        // This parser knows no entities but those of XML, and loads nothing.
        Document feed =
                Jsoup.parse(new String(atom, StandardCharsets.UTF_8), "", Parser.xmlParser());
        return feed.select("entry").stream()
                .map(ArxivListing::inEntry)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ArxivListing> inEntry(Element entry) {
        return ArxivId.inAddress(text(entry, "id"))
                .map(
                        id ->
                                new ArxivListing(
                                        id,
                                        text(entry, "title"),
                                        entry.select("author > name").eachText(),
                                        text(entry, "summary"),
                                        null,
                                        published(text(entry, "arxiv|doi"))));
    }

    private static String text(Element entry, String child) {
        Element found = entry.selectFirst("> " + child);
        return found == null ? "" : found.text().strip();
    }

    private static int latest(Document page, ArxivId asked) {
        int latest = 0;
        for (Element link : page.select(".arxivid a")) {
            Optional<ArxivId> id = ArxivId.inAddress(link.attr("href"));
            if (id.isPresent() && id.get().paper().equals(asked.paper())) {
                latest = Math.max(latest, id.get().version());
            }
        }
        Element history = page.selectFirst(".submission-history");
        Matcher version = VERSION.matcher(history == null ? "" : history.text());
        while (version.find()) {
            latest = Math.max(latest, Integer.parseInt(version.group(1)));
        }
        return latest;
    }

    /// A DOI of arXiv's own says nothing that the id does not.
    private static @Nullable String published(String text) {
        return Doi.parse(text)
                .filter(doi -> !doi.name().startsWith("10.48550/"))
                .map(Doi::name)
                .orElse(null);
    }

    private static @Nullable String presentOrNull(String text) {
        return text.isBlank() ? null : text;
    }

    /// "Zhang, Biao" as "Biao Zhang".
    private static String turned(String name) {
        String[] parts = name.split(",\\s*", -1);
        return parts.length == 2 ? parts[1] + " " + parts[0] : name;
    }
}
