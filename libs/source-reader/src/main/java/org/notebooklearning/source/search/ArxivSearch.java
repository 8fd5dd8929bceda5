package org.notebooklearning.source.search;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.source.arxiv.ArxivBases;
import org.notebooklearning.source.arxiv.ArxivListing;
import org.notebooklearning.source.fetch.ServiceRequest;

/// The query interface of arXiv (https://info.arxiv.org/help/api/user-manual.html). No key.
record ArxivSearch(ArxivBases bases) implements SearchProtocol {
    @Override
    public String name() {
        return "arXiv";
    }

    @Override
    public ServiceRequest request(String query, int most) {
        String words =
                Arrays.stream(query.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(12)
                        .map(word -> "all:" + SearchProtocol.encoded(word))
                        .collect(Collectors.joining("+AND+"));
        return ServiceRequest.get(
                URI.create(
                        bases.query(
                                "search_query="
                                        + words
                                        + "&sortBy=relevance&start=0&max_results="
                                        + most)));
    }

    @Override
    public List<FoundWork> works(byte[] reply) {
        return ArxivListing.inFeed(reply).stream()
                .map(
                        paper ->
                                new FoundWork(
                                        paper.title(),
                                        "https://arxiv.org/abs/" + paper.id().path(),
                                        paper.summary(),
                                        name()))
                .toList();
    }
}
