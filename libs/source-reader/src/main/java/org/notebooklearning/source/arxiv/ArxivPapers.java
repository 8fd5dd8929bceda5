package org.notebooklearning.source.arxiv;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;
import org.notebooklearning.source.fetch.Download;
import org.notebooklearning.source.fetch.Freshness;
import org.notebooklearning.source.fetch.PageFetcher;
import org.notebooklearning.source.identity.ArxivId;
import org.notebooklearning.source.merge.Amendment;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;
import org.notebooklearning.source.process.ExtractionProcess;

/// Reads a paper of arXiv:
///
/// 1. find out which version is meant, and what arXiv says about the paper;
/// 2. read its best form: LaTeX source, then HTML, then PDF, each in that version;
/// 3. say in the document which version it is and why a better form was not used.
public final class ArxivPapers {
    private final PageFetcher fetcher;
    private final ExtractionProcess process;
    private final ArxivBases bases;

    public ArxivPapers(PageFetcher fetcher, ExtractionProcess process, ArxivBases bases) {
        this.fetcher = fetcher;
        this.process = process;
        this.bases = bases;
    }

    /// The paper `asked`, called `origin`, or why it can not be read. SourceUnavailableException
    /// where it may be read later.
    public SourceReading read(ArxivId asked, String origin, ReadingProgress progress) {
        Optional<ArxivListing> listing = listing(asked, progress);
        ArxivId id = listing.map(ArxivListing::id).orElse(asked);
        List<String> notes = new ArrayList<>();
        if (!id.isPinned()) {
            notes.add("arXiv did not say which version of " + id.written() + " this is.");
        }
        Attempts attempts = new Attempts(id, origin, progress);
        SourceReading.Read read = attempts.best(notes);
        return read == null ? attempts.refusal() : told(read, id, listing.orElse(null), notes);
    }

    private Optional<ArxivListing> listing(ArxivId asked, ReadingProgress progress) {
        Freshness freshness = asked.isPinned() ? Freshness.NEVER_CHANGES : Freshness.MAY_CHANGE;
        if (fetcher.fetch(bases.page("abs", asked), freshness, progress)
                instanceof Download.Received page) {
            Optional<ArxivListing> listing = ArxivListing.inPage(page.body(), asked);
            if (listing.isPresent()) {
                return listing;
            }
        }
        String query = bases.query("id_list=" + asked.path());
        return fetcher.fetch(query, freshness, progress) instanceof Download.Received feed
                ? ArxivListing.inFeed(feed.body()).stream()
                        .filter(found -> found.id().paper().equalsIgnoreCase(asked.paper()))
                        .findFirst()
                : Optional.empty();
    }

    private SourceReading.Read told(
            SourceReading.Read read,
            ArxivId id,
            @Nullable ArxivListing listing,
            List<String> notes) {
        SourceDocument document = read.document();
        Provenance from = document.provenance();
        Amendment amendment =
                new Amendment(document)
                        .notes(notes)
                        .provenance(
                                new Provenance(
                                        from.address(),
                                        bases.page("abs", id),
                                        id.written(),
                                        from.sha256()));
        if (listing != null) {
            amendment.title(listing.title()).authors(listing.authors());
            String doi = listing.doi();
            if (listing.licence() != null) {
                amendment.licence(listing.licence());
            }
            if (doi != null) {
                amendment.link(new Link("doi:" + doi, "https://doi.org/" + doi));
            }
        }
        return new SourceReading.Read(amendment.document(), read.pictures());
    }

    /// The forms of one paper, tried from the best on.
    private final class Attempts {
        private final ArxivId id;
        private final String origin;
        private final ReadingProgress progress;
        private SourceReading.@Nullable Refused refused;
        private @Nullable SourceUnavailableException unavailable;

        Attempts(ArxivId id, String origin, ReadingProgress progress) {
            this.id = id;
            this.origin = origin;
            this.progress = progress;
        }

        SourceReading.@Nullable Read best(List<String> notes) {
            for (PaperForm form : PaperForm.values()) {
                try {
                    switch (attempt(form)) {
                        case SourceReading.Read read -> {
                            return read;
                        }
                        case SourceReading.Refused no -> {
                            // Of the last form it is said best what the paper is refused for.
                            refused = no;
                            notes.add(form.passedOver(no.reason()));
                        }
                    }
                } catch (SourceUnavailableException e) {
                    if (e.notBefore().isPresent()) {
                        throw e;
                    }
                    unavailable = e;
                    notes.add(form.passedOver(e.getMessage() + "."));
                }
            }
            return null;
        }

        /// Why there is no form that can be read; thrown where one may be later.
        SourceReading.Refused refusal() {
            if (unavailable != null) {
                throw unavailable;
            }
            return refused == null
                    ? Refusal.NOT_FOUND.because("arXiv has no form of " + id.written() + ".")
                    : refused;
        }

        private SourceReading attempt(PaperForm form) {
            Freshness freshness = id.isPinned() ? Freshness.NEVER_CHANGES : Freshness.MAY_CHANGE;
            String address = bases.page(form.place(), id);
            return switch (fetcher.fetch(address, freshness, progress)) {
                case Download.Rejected rejected -> rejected.refused();
                case Download.Received received ->
                        form.refusal(received.body())
                                .<SourceReading>map(refusal -> refusal)
                                .orElseGet(() -> read(form, received));
            };
        }

        private SourceReading read(PaperForm form, Download.Received received) {
            SourceReading reading =
                    process.read(received.body(), form.extraction(received, origin), progress);
            if (!(reading instanceof SourceReading.Read read)) {
                return reading;
            }
            URI address = received.address();
            Provenance from =
                    new Provenance(address.toString(), null, null, Sha256.of(received.body()));
            return new SourceReading.Read(read.document().from(from), read.pictures());
        }
    }
}
