package org.notebooklearning.source.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.notebooklearning.source.fetch.Download;
import org.notebooklearning.source.html.OwnPages;

/// Tells which pages a page goes on with, in reading order.
@FunctionalInterface
interface FollowingPages {
    int MOST = 100;

    List<URI> of(Download.Received page);

    /// The page's own child pages and the next one, as far as its host and folder.
    static List<URI> own(Download.Received page) {
        String html = new String(page.body(), StandardCharsets.UTF_8);
        return OwnPages.of(html, page.address().toString()).first(MOST).stream()
                .map(URI::create)
                .toList();
    }
}
