package org.notebooklearning.source.outcome;

import org.notebooklearning.contracts.source.SourceDocument;

/// How the reading of a source ended. Both are final: what may succeed later is thrown as a
/// [SourceUnavailableException].
public sealed interface SourceReading {

    /// The source as a document.
    ///
    /// @param pictures those that its figures refer to
    record Read(SourceDocument document, Pictures pictures) implements SourceReading {
        /// A document whose figures refer to no pictures.
        public Read(SourceDocument document) {
            this(document, new Pictures());
        }
    }

    /// The source can not be read, now or later.
    ///
    /// @param code a word for the kind of refusal, one of [Refusal]'s codes such as `pdf-encrypted`
    /// @param reason what is wrong with the source, for the learner
    /// @param remedy what the learner can do
    record Refused(String code, String reason, String remedy) implements SourceReading {}
}
