package org.notebooklearning.source.search;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.source.fetch.ServiceRequest;

/// The search of Tavily (https://docs.tavily.com/api-reference/introduction). Needs a key.
record TavilySearch(URI base, String key) implements SearchProtocol {
    @Override
    public String name() {
        return "Tavily";
    }

    @Override
    public boolean searchesWeb() {
        return true;
    }

    @Override
    public ServiceRequest request(String query, int most) {
        return new ServiceRequest(
                SearchProtocol.at(base, "/search"),
                Map.of("Authorization", "Bearer " + key),
                Json.text(Map.of("query", query, "max_results", Math.min(most, 20))));
    }

    @Override
    public List<FoundWork> works(byte[] reply) throws IOException {
        return JsonReply.works(
                reply, "/results", "content", name(), result -> result.path("url").asText(""));
    }

    /// Without the key.
    @Override
    public String toString() {
        return "TavilySearch[" + base + "]";
    }
}
