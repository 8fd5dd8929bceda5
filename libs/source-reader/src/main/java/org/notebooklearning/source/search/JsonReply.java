package org.notebooklearning.source.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.notebooklearning.contracts.json.Json;

/// Reads the list of results out of a JSON reply.
final class JsonReply {
    private static final int MOST = 100;
    private static final int LONGEST = 5_000;

    private JsonReply() {}

    /// The works at `pointer` (RFC 6901). IOException where there is no list.
    static List<FoundWork> works(
            byte[] reply,
            String pointer,
            String snippet,
            String origin,
            Function<JsonNode, String> url)
            throws IOException {
        JsonNode results = Json.mapper().readTree(reply).at(pointer);
        if (!results.isArray()) {
            throw new IOException("no list at " + pointer);
        }
        List<FoundWork> works = new ArrayList<>();
        for (JsonNode result : results) {
            String title = plain(result.path("title").asText(""));
            String address = url.apply(result);
            if (!title.isBlank() && !address.isBlank() && works.size() < MOST) {
                works.add(
                        new FoundWork(
                                title, address, plain(result.path(snippet).asText("")), origin));
            }
        }
        return works;
    }

    /// Searches mark what they found in HTML.
    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), LONGEST)))
                .text()
                .strip();
    }
}
