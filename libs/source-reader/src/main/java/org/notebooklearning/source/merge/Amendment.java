package org.notebooklearning.source.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;

/// A document with what became known about it after it was read. For use by one thread.
public final class Amendment {
    private final SourceDocument read;
    private final List<String> notes;
    private final List<Link> links;
    private String title;
    private List<String> authors;
    private @Nullable String licence;
    private Provenance provenance;

    public Amendment(SourceDocument read) {
        this.read = read;
        this.notes = new ArrayList<>(read.notes());
        this.links = new ArrayList<>(read.links());
        this.title = read.title();
        this.authors = read.authors();
        this.licence = read.licence();
        this.provenance = read.provenance();
    }

    /// Replaces the title; a blank one is passed over.
    public Amendment title(String better) {
        title = better.isBlank() ? title : better;
        return this;
    }

    /// Replaces the authors; none are passed over.
    public Amendment authors(List<String> better) {
        authors = better.isEmpty() ? authors : better;
        return this;
    }

    public Amendment licence(@Nullable String stated) {
        licence = stated == null ? licence : stated;
        return this;
    }

    public Amendment provenance(Provenance known) {
        provenance = known;
        return this;
    }

    /// Adds notes before those of the document's reader.
    public Amendment notes(List<String> more) {
        notes.addAll(0, more);
        return this;
    }

    public Amendment link(Link more) {
        links.add(more);
        return this;
    }

    /// The document as it is now known.
    public SourceDocument document() {
        return read.withAbout(
                        read.about()
                                .withTitle(title)
                                .withAuthors(authors)
                                .withLicence(licence)
                                .withNotes(notes))
                .withContent(read.content().withLinks(links))
                .from(provenance);
    }
}
