package org.notebooklearning.source.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;
import org.notebooklearning.source.extraction.Extraction;
import org.notebooklearning.source.fetch.Download;
import org.notebooklearning.source.identity.ContentKind;
import org.notebooklearning.source.merge.Amendment;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.process.ExtractionProcess;

/// Reads bytes whose kind is found out first, and records which bytes they were.
final class FetchedSources {
    private final ExtractionProcess process;

    FetchedSources(ExtractionProcess process) {
        this.process = process;
    }

    /// What `page` holds, with the address that it came from. `identifier` is null where none is
    /// known.
    SourceReading read(
            Download.Received page,
            String origin,
            @Nullable String identifier,
            ReadingProgress progress) {
        if (page.body().length == 0) {
            return Refusal.EMPTY.because("The page is empty.");
        }
        String address = page.address().toString();
        ContentKind kind = ContentKind.of(page.body(), page.mediaType(), address);
        return extraction(kind, origin, address, page.charset())
                .map(how -> process.read(page.body(), how, progress))
                .map(reading -> recorded(reading, page.body(), address, identifier))
                .orElseGet(
                        () ->
                                Refusal.UNSUPPORTED_TYPE.because(
                                        "The address holds neither a PDF nor a page nor text."));
    }

    /// What an uploaded file holds.
    SourceReading read(byte[] file, String fileName, ReadingProgress progress) {
        if (file.length == 0) {
            return Refusal.EMPTY.because(fileName + " is empty.");
        }
        ContentKind kind = ContentKind.of(file, "", fileName);
        return extraction(kind, fileName, null, null)
                .map(how -> process.read(file, how, progress))
                .map(reading -> recorded(reading, file, null, null))
                .orElseGet(
                        () ->
                                Refusal.UNSUPPORTED_TYPE.because(
                                        fileName + " is neither a PDF nor a page nor text."));
    }

    /// How bytes of a kind are read; empty for what no reader knows.
    private static Optional<Extraction> extraction(
            ContentKind kind, String origin, @Nullable String address, @Nullable String charset) {
        return switch (kind) {
            case PDF -> Optional.of(Extraction.pdf(origin));
            case HTML ->
                    Optional.of(Extraction.page(origin, address == null ? "" : address, charset));
            case LATEX -> Optional.of(Extraction.latex(origin));
            case MARKDOWN -> Optional.of(Extraction.markdown(origin, address));
            case RST -> Optional.of(Extraction.rst(origin, address));
            case NOTEBOOK -> Optional.of(Extraction.notebook(origin, address));
            case TEXT -> Optional.of(Extraction.text(origin));
            case OTHER -> Optional.empty();
        };
    }

    private static SourceReading recorded(
            SourceReading reading,
            byte[] bytes,
            @Nullable String address,
            @Nullable String identifier) {
        if (!(reading instanceof SourceReading.Read read)) {
            return reading;
        }
        Provenance known = read.document().provenance();
        Provenance whole =
                new Provenance(
                        address,
                        known.canonical(),
                        known.identifier() == null ? identifier : known.identifier(),
                        Sha256.of(bytes));
        return new SourceReading.Read(
                new Amendment(read.document()).provenance(whole).document(), read.pictures());
    }
}
