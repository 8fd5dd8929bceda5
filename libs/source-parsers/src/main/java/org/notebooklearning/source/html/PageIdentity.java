package org.notebooklearning.source.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;

/// The address and the identifier that a page says are its own.
final class PageIdentity {
    private static final Pattern ARXIV = Pattern.compile("arXiv:(\\d{4}\\.\\d{4,5}(?:v\\d+)?)");
    private static final Pattern DOI =
            Pattern.compile("^(?:https?://(?:dx\\.)?doi\\.org/|doi:)?(10\\.\\d{4,9}/\\S{1,200})$");

    private PageIdentity() {}

    /// With `canonical` and `identifier`, each null where the page is silent.
    static Provenance of(Document page) {
        return new Provenance(null, canonical(page), identifier(page), null);
    }

    private static @Nullable String canonical(Document page) {
        Element link = page.selectFirst("link[rel~=canonical]");
        String address = link == null ? "" : link.absUrl("href");
        return address.startsWith("http") ? address : null;
    }

    private static @Nullable String identifier(Document page) {
        String arxiv = page.select("meta[name=citation_arxiv_id]").attr("content").strip();
        if (!arxiv.isEmpty()) {
            return "arXiv:" + arxiv;
        }
        Matcher watermark =
                ARXIV.matcher(page.select("#watermark-tr, .ltx_pagination, #header .arxiv").text());
        if (watermark.find()) {
            return watermark.group();
        }
        for (Element meta :
                page.select(
                        "meta[name=citation_doi], meta[name=dc.identifier], meta[name=DC.identifier]")) {
            Matcher doi = DOI.matcher(meta.attr("content").strip());
            if (doi.matches()) {
                return "doi:" + doi.group(1);
            }
        }
        return null;
    }
}
