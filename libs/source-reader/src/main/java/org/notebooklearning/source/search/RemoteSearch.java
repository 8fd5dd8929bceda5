package org.notebooklearning.source.search;

import java.io.IOException;
import org.notebooklearning.source.fetch.Download;
import org.notebooklearning.source.fetch.PageFetcher;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// A search that is asked over the network.
final class RemoteSearch implements LiteratureSearch {
    private final SearchProtocol protocol;
    private final PageFetcher fetcher;

    RemoteSearch(SearchProtocol protocol, PageFetcher fetcher) {
        this.protocol = protocol;
        this.fetcher = fetcher;
    }

    @Override
    public String name() {
        return protocol.name();
    }

    @Override
    public boolean searchesWeb() {
        return protocol.searchesWeb();
    }

    @Override
    public SearchAnswer find(String query, int most) {
        try {
            return switch (fetcher.call(protocol.request(query, most), ReadingProgress.none())) {
                case Download.Rejected rejected -> failed(rejected.refused().reason());
                case Download.Received reply ->
                        new SearchAnswer.Found(protocol.works(reply.body()));
            };
        } catch (SourceUnavailableException e) {
            return failed(e.getMessage() + ".");
        } catch (IOException e) {
            // The parser's message would quote the reply; what matters is that it is another one.
            return failed("its reply is not as its documentation shows.");
        }
    }

    private SearchAnswer failed(String reason) {
        return new SearchAnswer.Failed(name() + " could not be searched: " + reason);
    }
}
