package org.notebooklearning.source.extraction;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.source.outcome.Pictures;
import org.notebooklearning.source.outcome.SourceReading;

/// How the extracting process ended, as it travels between processes: one of both is set.
public record ExtractionAnswer(
        @Nullable SourceDocument document, SourceReading.@Nullable Refused refused) {

    static ExtractionAnswer of(SourceReading reading) {
        return switch (reading) {
            case SourceReading.Read read -> new ExtractionAnswer(read.document(), null);
            case SourceReading.Refused refused -> new ExtractionAnswer(null, refused);
        };
    }

    /// The reading, with the `pictures` that travelled beside this answer.
    public SourceReading reading(Pictures pictures) {
        if (document != null) {
            return new SourceReading.Read(document, pictures);
        }
        if (refused != null) {
            return refused;
        }
        throw new IllegalStateException("An answer without a document and without a refusal");
    }
}
