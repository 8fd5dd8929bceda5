package org.notebooklearning.source.search;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.notebooklearning.source.fetch.ServiceRequest;

/// The web search of Brave (https://api-dashboard.search.brave.com/docs). Needs a key.
record BraveSearch(URI base, String key) implements SearchProtocol {
    @Override
    public String name() {
        return "Brave";
    }

    @Override
    public boolean searchesWeb() {
        return true;
    }

    @Override
    public ServiceRequest request(String query, int most) {
        return new ServiceRequest(
                SearchProtocol.at(
                        base,
                        "/res/v1/web/search?count="
                                + Math.min(most, 20)
                                + "&q="
                                + SearchProtocol.encoded(query)),
                Map.of("X-Subscription-Token", key, "Accept", "application/json"),
                null);
    }

    @Override
    public List<FoundWork> works(byte[] reply) throws IOException {
        return JsonReply.works(
                reply,
                "/web/results",
                "description",
                name(),
                result -> result.path("url").asText(""));
    }

    /// Without the key.
    @Override
    public String toString() {
        return "BraveSearch[" + base + "]";
    }
}
