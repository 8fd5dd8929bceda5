package org.notebooklearning.source.search;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.notebooklearning.source.fetch.ServiceRequest;

/// A SearXNG of one's own, with the format `json` switched on in its settings
/// (https://docs.searxng.org/dev/search_api.html).
record SearxngSearch(URI base) implements SearchProtocol {
    @Override
    public String name() {
        return "SearXNG";
    }

    @Override
    public boolean searchesWeb() {
        return true;
    }

    @Override
    public ServiceRequest request(String query, int most) {
        return ServiceRequest.get(
                SearchProtocol.at(base, "/search?format=json&q=" + SearchProtocol.encoded(query)));
    }

    @Override
    public List<FoundWork> works(byte[] reply) throws IOException {
        return JsonReply.works(
                reply, "/results", "content", name(), result -> result.path("url").asText(""));
    }
}
