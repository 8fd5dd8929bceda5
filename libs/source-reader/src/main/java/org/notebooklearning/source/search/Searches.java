package org.notebooklearning.source.search;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.fetch.PageFetcher;
import org.notebooklearning.source.outcome.SourceLimits;

/// The searches that an operator set up, with a connection of their own: addresses that are allowed
/// for them are not allowed for what learners name.
public final class Searches implements AutoCloseable {
    private static final SourceLimits REPLIES =
            new SourceLimits(2L * 1024 * 1024, 1, Duration.ofSeconds(20), 64);

    private final PageFetcher fetcher;
    private final List<LiteratureSearch> all;

    /// Asks as politely as `fetch` says.
    public Searches(SearchSettings settings, FetchSettings fetch) {
        FetchSettings own = fetch;
        for (URI address : settings.ownAddresses()) {
            int port = address.getPort();
            own = own.allowing(address.getHost() + (port < 0 ? "" : ":" + port));
        }
        this.fetcher = new PageFetcher(own, REPLIES);
        this.all =
                settings.providers().stream()
                        .map(provider -> protocol(provider, settings))
                        .<LiteratureSearch>map(protocol -> new RemoteSearch(protocol, fetcher))
                        .toList();
    }

    public List<LiteratureSearch> all() {
        return all;
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }

    private static SearchProtocol protocol(String provider, SearchSettings settings) {
        return switch (provider) {
            case "wikipedia" -> new WikipediaSearch(settings.wikipedia());
            case "arxiv" -> new ArxivSearch(settings.arxiv());
            case "searxng" -> new SearxngSearch(Objects.requireNonNull(settings.searxng()));
            case "tavily" ->
                    new TavilySearch(
                            SearchSettings.TAVILY, Objects.requireNonNull(settings.tavilyKey()));
            case "brave" ->
                    new BraveSearch(
                            SearchSettings.BRAVE, Objects.requireNonNull(settings.braveKey()));
            default -> throw new IllegalArgumentException("No search is called " + provider);
        };
    }
}
