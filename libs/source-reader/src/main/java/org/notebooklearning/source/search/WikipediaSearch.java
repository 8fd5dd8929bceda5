package org.notebooklearning.source.search;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.notebooklearning.source.fetch.ServiceRequest;

/// The full text search of MediaWiki (https://www.mediawiki.org/wiki/API:Search). No key.
record WikipediaSearch(URI base) implements SearchProtocol {
    @Override
    public String name() {
        return "Wikipedia";
    }

    @Override
    public ServiceRequest request(String query, int most) {
        return ServiceRequest.get(
                SearchProtocol.at(
                        base,
                        "/w/api.php?action=query&list=search&format=json&formatversion=2&srlimit="
                                + most
                                + "&srsearch="
                                + SearchProtocol.encoded(query)));
    }

    @Override
    public List<FoundWork> works(byte[] reply) throws IOException {
        return JsonReply.works(
                reply,
                "/query/search",
                "snippet",
                name(),
                result -> {
                    String title = result.path("title").asText("").replace(' ', '_');
                    return SearchProtocol.at(base, "/wiki/" + SearchProtocol.encoded(title))
                            .toString();
                });
    }
}
