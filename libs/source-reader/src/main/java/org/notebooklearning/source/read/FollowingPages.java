package org.notebooklearning.source.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notebooklearning.source.fetch.Download;

/// Tells which pages a page goes on with, in reading order.
@FunctionalInterface
interface FollowingPages {
    List<URI> of(Download.Received page);

    /// The pages that `rel=next` names (https://html.spec.whatwg.org/#link-type-next).
    static List<URI> byRelation(Download.Received page) {
        Document document =
                Jsoup.parse(
                        new String(page.body(), StandardCharsets.UTF_8), page.address().toString());
        List<URI> next = new ArrayList<>();
        for (Element link : document.select("link[rel~=next][href], a[rel~=next][href]")) {
            String address = link.absUrl("href").replaceFirst("#.*$", "").replace(" ", "%20");
            if (!address.isEmpty() && isAddress(address)) {
                next.add(URI.create(address));
            }
        }
        return next;
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            // A link that leads nowhere is no page to go on with.
            return false;
        }
    }
}
