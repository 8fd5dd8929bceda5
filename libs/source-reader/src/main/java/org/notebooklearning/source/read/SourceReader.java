package org.notebooklearning.source.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.arxiv.ArxivPapers;
import org.notebooklearning.source.extraction.Extraction;
import org.notebooklearning.source.fetch.Download;
import org.notebooklearning.source.fetch.PageFetcher;
import org.notebooklearning.source.identity.ArxivId;
import org.notebooklearning.source.identity.Doi;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.process.ExtractionProcess;

/// Turns a source into a document. By kind of input: an address is fetched and taken for what its
/// first bytes and its media type say; what names a paper of arXiv is read in its best form there;
/// uploaded files and pasted text are there already. All are then parsed in a process of their
/// own. May be used by many threads.
public final class SourceReader implements AutoCloseable {
    private final ReaderSettings settings;
    private final PageFetcher fetcher;
    private final ExtractionProcess process;
    private final FetchedSources sources;
    private final ArxivPapers papers;

    public SourceReader(ReaderSettings settings) {
        this.settings = settings;
        this.fetcher = new PageFetcher(settings.fetching(), settings.limits());
        this.process =
                new ExtractionProcess(
                        settings.limits(),
                        Runtime.getRuntime().availableProcessors(),
                        settings.pictures());
        this.sources = new FetchedSources(process);
        this.papers = new ArxivPapers(fetcher, process, settings.arxiv());
    }

    /// The document in `input`, or why it can not be read. SourceUnavailableException where it may
    /// be read later.
    public SourceReading read(SourceInput input, ReadingProgress progress) {
        return switch (input) {
            case SourceInput.File file -> sources.read(file.bytes(), file.fileName(), progress);
            case SourceInput.Url url -> linked(url.url(), progress);
            case SourceInput.Excerpt excerpt -> {
                byte[] text = excerpt.text().getBytes(StandardCharsets.UTF_8);
                yield process.read(text, Extraction.text("excerpt"), progress);
            }
            case SourceInput.Arxiv arxiv -> named(arxiv.id(), progress);
        };
    }

    @Override
    public void close() throws IOException {
        process.close();
        fetcher.close();
    }

    private SourceReading linked(String url, ReadingProgress progress) {
        Optional<ArxivId> paper = ArxivId.parse(url);
        if (paper.isPresent()) {
            return papers.read(paper.get(), url, progress);
        }
        Optional<Doi> doi = Doi.parse(url);
        return doi.isPresent()
                ? published(doi.get(), url, progress)
                : fetched(url, url, null, progress);
    }

    private SourceReading named(String id, ReadingProgress progress) {
        Optional<ArxivId> paper = ArxivId.parse(id);
        if (paper.isPresent()) {
            return papers.read(paper.get(), paper.get().written(), progress);
        }
        return Doi.parse(id)
                .map(doi -> published(doi, doi.written(), progress))
                .orElseGet(() -> Refusal.NOT_FOUND.because("This is no arXiv id: " + id + "."));
    }

    /// The page that a publisher's DOI leads to.
    private SourceReading published(Doi doi, String origin, ReadingProgress progress) {
        String base = settings.doiBase().toString();
        String slash = base.endsWith("/") ? "" : "/";
        return fetched(base + slash + doi.name(), origin, doi.written(), progress);
    }

    private SourceReading fetched(
            String address, String origin, @Nullable String identifier, ReadingProgress progress) {
        return switch (fetcher.fetch(address, progress)) {
            case Download.Rejected rejected -> rejected.refused();
            case Download.Received page ->
                    switch (sources.read(page, origin, identifier, progress)) {
                        case SourceReading.Refused refused -> refused;
                        case SourceReading.Read read -> followed(page, read, progress);
                    };
        };
    }

    private SourceReading followed(
            Download.Received page, SourceReading.Read read, ReadingProgress progress) {
        return new FollowedPages(
                        fetcher, sources, FollowingPages::own, settings.limits(), settings.follow())
                .with(page, read, progress);
    }
}
