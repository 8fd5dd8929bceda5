package org.notebooklearning.source.read;

import java.net.URI;
import org.notebooklearning.source.arxiv.ArxivBases;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.outcome.SourceLimits;

/// What the reader is told when it is made.
///
/// @param arxiv where papers are; hosts with a port count as allowed, since the operator named them
/// @param doiBase DOIs are resolved at `<doiBase>/<doi>`
/// @param follow of a page's own next and child pages, how many are read with it
/// @param pictures whether the pictures of a PDF's figures are rendered
public record ReaderSettings(
        SourceLimits limits,
        FetchSettings fetch,
        ArxivBases arxiv,
        URI doiBase,
        int follow,
        boolean pictures) {
    private static final URI DOI = URI.create("https://doi.org");

    /// With the pictures of figures.
    public ReaderSettings(
            SourceLimits limits, FetchSettings fetch, ArxivBases arxiv, URI doiBase, int follow) {
        this(limits, fetch, arxiv, doiBase, follow, true);
    }

    /// With everything of arXiv at `arxivBase`, and single pages.
    public ReaderSettings(SourceLimits limits, FetchSettings fetch, URI arxivBase) {
        this(limits, fetch, ArxivBases.at(arxivBase), DOI, 0, true);
    }

    /// The usual limits, public addresses only, arXiv itself, single pages.
    public static ReaderSettings defaults() {
        return new ReaderSettings(
                SourceLimits.defaults(), FetchSettings.defaults(), ArxivBases.arxiv(), DOI, 0);
    }

    /// The site of arXiv or its mirror.
    public URI arxivBase() {
        return arxiv.site();
    }

    /// The same, reading so many of a page's own pages with it.
    public ReaderSettings following(int pages) {
        return new ReaderSettings(limits, fetch, arxiv, doiBase, pages, pictures);
    }

    /// The same with DOIs resolved elsewhere.
    public ReaderSettings resolvingAt(URI base) {
        return new ReaderSettings(limits, fetch, arxiv, base, follow, pictures);
    }

    /// The same without the pictures of figures, which nobody will look at.
    public ReaderSettings withoutPictures() {
        return new ReaderSettings(limits, fetch, arxiv, doiBase, follow, false);
    }

    /// The settings of downloads with the hosts that are named here.
    FetchSettings fetching() {
        FetchSettings allowing = fetch;
        for (URI base : new URI[] {arxiv.site(), arxiv.api(), doiBase}) {
            // Only a base with a port is out of the ordinary: a mirror, or a server of a test.
            if (base.getPort() >= 0) {
                allowing = allowing.allowing(base.getHost() + ":" + base.getPort());
            }
        }
        return allowing;
    }
}
