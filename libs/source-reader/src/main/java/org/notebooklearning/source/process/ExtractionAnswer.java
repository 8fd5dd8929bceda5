package org.notebooklearning.source.process;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.source.outcome.SourceReading;

/// How the extracting process ended, as it travels between processes: one of both is set.
record ExtractionAnswer(
        @Nullable SourceDocument document, SourceReading.@Nullable Refused refused) {

    static ExtractionAnswer of(SourceReading reading) {
        return switch (reading) {
            case SourceReading.Read read -> new ExtractionAnswer(read.document(), null);
            case SourceReading.Refused refused -> new ExtractionAnswer(null, refused);
        };
    }

    SourceReading reading() {
        if (document != null) {
            return new SourceReading.Read(document);
        }
        if (refused != null) {
            return refused;
        }
        throw new IllegalStateException("An answer without a document and without a refusal");
    }
}
