package org.notebooklearning.source.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Content;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;
import org.notebooklearning.contracts.source.SourceDocument.Reading;
import org.notebooklearning.contracts.source.SourceDocument.Reference;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.source.outcome.Pictures;
import org.notebooklearning.source.outcome.SourceReading;

/// Joins documents into one: each gets a section of the top level with its title, below which its
/// own sections follow; positions count on through all of them. For use by one thread.
public final class MergedDocuments {
    private final List<Section> sections = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<CodeBlock> codeBlocks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Pictures pictures = new Pictures();
    private int nextOrder;

    /// Appends `part` under the heading `title` and tells the index of its first section.
    public int add(String title, SourceReading.Read part) {
        SourceDocument document = part.document();
        int first = sections.size();
        int page = document.pages() > 0 ? 1 : 0;
        sections.add(new Section("", title, 1, page, List.of()));
        Shift shift = new Shift(first + 1, nextOrder);
        for (Section section : document.sections()) {
            sections.add(
                    new Section(
                            section.number(),
                            section.heading(),
                            section.depth() + 1,
                            section.page(),
                            section.paragraphs().stream()
                                    .map(p -> p.at(shift.of(p.position())))
                                    .toList()));
        }
        document.equations().forEach(e -> equations.add(e.at(shift.of(e.position()))));
        document.codeBlocks().forEach(c -> codeBlocks.add(c.at(shift.of(c.position()))));
        document.figures().forEach(f -> figures.add(f.at(shift.of(f.position()))));
        document.tables().forEach(t -> tables.add(t.at(shift.of(t.position()))));
        references.addAll(document.references());
        links.addAll(document.links());
        document.notes().forEach(note -> notes.add(title + ": " + note));
        part.pictures().all().values().forEach(pictures::add);
        nextOrder = shift.next();
        return first;
    }

    /// Appends a sentence on the whole.
    public void note(String sentence) {
        notes.add(sentence);
    }

    /// The joined document; `like` lends it its authors, origin, language and licence.
    public SourceReading.Read build(
            Form form,
            String title,
            SourceDocument like,
            Provenance provenance,
            List<Reading> readings) {
        return new SourceReading.Read(
                new SourceDocument(
                        like.about()
                                .withForm(form)
                                .withTitle(title)
                                .withPages(0)
                                .withNotes(List.copyOf(notes)),
                        new Content(
                                sections,
                                equations,
                                codeBlocks,
                                figures,
                                tables,
                                references,
                                List.copyOf(links)),
                        provenance,
                        readings),
                pictures);
    }

    /// Moves what stands in one document to its place in the joined one.
    private static final class Shift {
        private final int sections;
        private final int orders;
        private int next;

        Shift(int sections, int orders) {
            this.sections = sections;
            this.orders = orders;
            this.next = orders;
        }

        int next() {
            return next;
        }

        /// Where in the joined document stands what stands at `p` in this one.
        Position of(Position p) {
            next = Math.max(next, orders + p.order() + 1);
            return new Position(p.page(), p.section() + sections, p.order() + orders, p.region());
        }
    }
}
