package org.notebooklearning.source.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.notebooklearning.source.fetch.ServiceRequest;

/// How one kind of search is asked and answers.
interface SearchProtocol {
    String name();

    /// Whether it finds pages of all kinds, and so what people ask and get wrong about a topic.
    default boolean searchesWeb() {
        return false;
    }

    ServiceRequest request(String query, int most);

    /// The works in a reply; IOException where it is not what the search's documentation shows.
    List<FoundWork> works(byte[] reply) throws IOException;

    /// `base` followed by `path`, whether or not it ends with a slash.
    static URI at(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/$", "") + path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
