package org.notebooklearning.source.read;

import java.net.URI;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.outcome.SourceLimits;

/// What the reader is told when it is made.
///
/// @param arxivBase papers are at `<arxivBase>/pdf/<id>`; its host counts as allowed, since the
///     operator named it
public record ReaderSettings(SourceLimits limits, FetchSettings fetch, URI arxivBase) {

    /// The usual limits, public addresses only, arXiv itself.
    public static ReaderSettings defaults() {
        return new ReaderSettings(
                SourceLimits.defaults(), FetchSettings.defaults(), URI.create("https://arxiv.org"));
    }
}
