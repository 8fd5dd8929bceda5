package org.notebooklearning.source.read;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.notebooklearning.source.fetch.Download;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.fetch.PageFetcher;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.process.Extraction;
import org.notebooklearning.source.process.ExtractionProcess;

/// Turns a source into a document. By kind of input: an address is fetched and taken for what its
/// first bytes and its media type say; an arXiv id becomes the address of its PDF; an uploaded PDF
/// and pasted text are there already. All are then parsed in a process of their own. May be used by
/// many threads.
public final class SourceReader implements AutoCloseable {
    private final ReaderSettings settings;
    private final PageFetcher fetcher;
    private final ExtractionProcess process;

    public SourceReader(ReaderSettings settings) {
        this.settings = settings;
        this.fetcher = new PageFetcher(allowingArxiv(settings), settings.limits());
        this.process = new ExtractionProcess(settings.limits());
    }

    /// The document in `input`, or why it can not be read. SourceUnavailableException where it may
    /// be read later.
    public SourceReading read(SourceInput input, ReadingProgress progress) {
        return switch (input) {
            case SourceInput.File file -> uploaded(file, progress);
            case SourceInput.Url url -> {
                Optional<String> paper = ArxivId.inAddress(url.url());
                yield paper.isPresent()
                        ? paper(paper.get(), url.url(), progress)
                        : fetched(url.url(), url.url(), progress);
            }
            case SourceInput.Excerpt excerpt -> {
                byte[] text = excerpt.text().getBytes(StandardCharsets.UTF_8);
                yield process.read(text, Extraction.text("excerpt"), progress);
            }
            case SourceInput.Arxiv arxiv ->
                    ArxivId.stated(arxiv.id())
                            .map(id -> paper(id, ArxivId.written(id), progress))
                            .orElseGet(
                                    () ->
                                            Refusal.NOT_FOUND.because(
                                                    "This is no arXiv id: " + arxiv.id() + "."));
        };
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }

    private SourceReading uploaded(SourceInput.File pdf, ReadingProgress progress) {
        SourceReading reading = process.read(pdf.bytes(), Extraction.pdf(pdf.fileName()), progress);
        boolean broken =
                reading instanceof SourceReading.Refused refused
                        && refused.code().equals(Refusal.PDF_BROKEN.code());
        return broken && ContentKind.of(pdf.bytes(), "") != ContentKind.PDF
                ? Refusal.UNSUPPORTED_TYPE.because(pdf.fileName() + " is not a PDF.")
                : reading;
    }

    private SourceReading paper(String id, String origin, ReadingProgress progress) {
        String base = settings.arxivBase().toString().replaceAll("/+$", "");
        return fetched(base + "/pdf/" + id, origin, progress);
    }

    private SourceReading fetched(String address, String origin, ReadingProgress progress) {
        return switch (fetcher.fetch(address, progress)) {
            case Download.Rejected rejected -> rejected.refused();
            case Download.Received received -> received(received, origin, progress);
        };
    }

    private SourceReading received(
            Download.Received page, String origin, ReadingProgress progress) {
        if (page.body().length == 0) {
            return Refusal.EMPTY.because("The page is empty.");
        }
        return switch (ContentKind.of(page.body(), page.mediaType(), page.address().toString())) {
            case PDF -> process.read(page.body(), Extraction.pdf(origin), progress);
            case HTML -> {
                String address = page.address().toString();
                Extraction extraction = Extraction.page(origin, address, page.charset());
                yield process.read(page.body(), extraction, progress);
            }
            case MARKDOWN -> {
                String address = page.address().toString();
                yield process.read(page.body(), Extraction.markdown(origin, address), progress);
            }
            case RST -> {
                String address = page.address().toString();
                yield process.read(page.body(), Extraction.rst(origin, address), progress);
            }
            case NOTEBOOK -> {
                String address = page.address().toString();
                yield process.read(page.body(), Extraction.notebook(origin, address), progress);
            }
            case TEXT -> process.read(page.body(), Extraction.text(origin), progress);
            case LATEX, OTHER ->
                    Refusal.UNSUPPORTED_TYPE.because(
                            "The address holds neither a PDF nor a page nor text.");
        };
    }

    private static FetchSettings allowingArxiv(ReaderSettings settings) {
        URI base = settings.arxivBase();
        if (base.getHost() == null) {
            throw new IllegalArgumentException("The arXiv base is no web address: " + base);
        }
        // Only a base with a port is out of the ordinary: a mirror, or a server of a test.
        return base.getPort() < 0
                ? settings.fetch()
                : settings.fetch().allowing(base.getHost() + ":" + base.getPort());
    }
}
