package org.notebooklearning.ingest.service;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.ingest.source.TopicLiterature;
import org.notebooklearning.source.arxiv.ArxivBases;
import org.notebooklearning.source.fetch.CacheSettings;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.fetch.Politeness;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.read.ReaderSettings;
import org.notebooklearning.source.read.SourceInput;
import org.notebooklearning.source.read.SourceReader;
import org.notebooklearning.source.search.ReadingList;
import org.notebooklearning.source.search.SearchSettings;
import org.notebooklearning.source.search.Searches;

/// The reader of sources and the searches, as the service's settings want them.
final class Reading implements AutoCloseable {
    private final SourceReader reader;
    private final Searches searches;
    private final TopicLiterature literature;

    private Reading(SourceReader reader, Searches searches, TopicLiterature literature) {
        this.reader = reader;
        this.searches = searches;
        this.literature = literature;
    }

    /// IllegalArgumentException where a setting can not be.
    static Reading open(IngestSettings settings) {
        ReaderSettings read = reader(settings.fetch());
        SearchSettings search = search(settings);
        SourceReader reader = new SourceReader(read);
        Searches searches = new Searches(search, read.fetch());
        ReadingList list =
                new ReadingList(
                        searches.all(),
                        (url, progress) -> reader.read(new SourceInput.Url(url), progress),
                        search);
        return new Reading(
                reader,
                searches,
                new TopicLiterature(
                        ConceptShelf.with(settings.concepts().orElse(null)),
                        searches.all(),
                        list,
                        settings.search().always()));
    }

    SourceReader reader() {
        return reader;
    }

    TopicLiterature literature() {
        return literature;
    }

    @Override
    public void close() throws IOException {
        searches.close();
        reader.close();
    }

    static ReaderSettings reader(IngestSettings.Fetch settings) {
        ReaderSettings usual = ReaderSettings.defaults();
        SourceLimits limits =
                new SourceLimits(
                        settings.limit().asLongValue(),
                        usual.limits().pages(),
                        settings.timeout(),
                        usual.limits().memoryMebibytes());
        return new ReaderSettings(
                limits, fetch(settings), arxiv(settings), usual.doiBase(), settings.follow());
    }

    private static FetchSettings fetch(IngestSettings.Fetch settings) {
        FetchSettings fetch = FetchSettings.defaults();
        for (String host : settings.allowedHosts().orElse(List.of())) {
            fetch = fetch.allowing(host);
        }
        if (settings.contact().isPresent()) {
            fetch = fetch.contact(settings.contact().get());
        }
        if (settings.cache().isPresent()) {
            fetch =
                    fetch.keepingIn(
                            new CacheSettings(
                                    settings.cache().get(), settings.cacheLimit().asLongValue()));
        }
        Politeness usual = Politeness.usual();
        Map<String, Duration> gaps = new HashMap<>(usual.gaps());
        gaps.put("arxiv.org", settings.arxivGap());
        return fetch.politely(new Politeness(gaps, usual.longestWait()));
    }

    static SearchSettings search(IngestSettings settings) {
        IngestSettings.Search search = settings.search();
        return new SearchSettings(
                search.providers().orElse(List.of()),
                search.works(),
                search.time(),
                search.wikipedia(),
                arxiv(settings.fetch()),
                search.searxng().orElse(null),
                search.tavilyKey().orElse(null),
                search.braveKey().orElse(null));
    }

    private static ArxivBases arxiv(IngestSettings.Fetch settings) {
        return new ArxivBases(settings.arxiv(), settings.arxivApi());
    }
}
