package org.notebooklearning.source.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.About;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Content;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.ListPlace;
import org.notebooklearning.contracts.source.SourceDocument.Markup;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Reference;
import org.notebooklearning.contracts.source.SourceDocument.Region;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;
import org.notebooklearning.source.outcome.Pictures;

/// Collects a source in reading order. Content before the first heading gets a section without one.
/// Pages are from 1, 0 for sources without pages. For use by one thread.
public final class DocumentDraft {
    private record Heading(String number, String text, int depth, int page) {}

    private final List<Heading> headings = new ArrayList<>();
    private final List<List<Paragraph>> paragraphs = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<CodeBlock> codeBlocks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Pictures pictures = new Pictures();
    private int order;

    /// Opens a section. `depth` is 1 for the top level.
    public void heading(String number, String text, int depth, int page) {
        headings.add(new Heading(number, text, Math.max(1, depth), page));
        paragraphs.add(new ArrayList<>());
    }

    /// Appends running text; blank text is passed over.
    public void paragraph(Paragraph.Kind kind, String text, int page) {
        paragraph(kind, text, page, null);
    }

    /// The same with its place on the page.
    public void paragraph(Paragraph.Kind kind, String text, int page, @Nullable Region region) {
        if (!text.isBlank()) {
            Position position = position(page, region);
            paragraphs.getLast().add(new Paragraph(kind, text.strip(), position));
        }
    }

    /// Appends running text with its place in a list, null for what is no item, and what is set
    /// apart in it; blank text is passed over. `text` has no blanks at its ends.
    public void paragraph(
            Paragraph.Kind kind,
            String text,
            @Nullable ListPlace place,
            List<Markup> markup,
            int page) {
        if (!text.isBlank()) {
            Position position = position(page, null);
            paragraphs.getLast().add(new Paragraph(kind, text, position, place, markup));
        }
    }

    /// Appends a displayed formula, `latex` where the source has it.
    public void equation(
            @Nullable String latex,
            String text,
            @Nullable String label,
            boolean approximate,
            int page) {
        equation(latex, text, label, approximate, page, null);
    }

    /// The same with its place on the page.
    public void equation(
            @Nullable String latex,
            String text,
            @Nullable String label,
            boolean approximate,
            int page,
            @Nullable Region region) {
        equations.add(new Equation(latex, text, label, approximate, position(page, region)));
    }

    /// Appends a listing; a blank one is passed over.
    public void code(String language, String code, int page) {
        code(language, code, CodeBlock.Role.INPUT, page, null);
    }

    /// The same for output and algorithms, with its place on the page.
    public void code(
            String language, String code, CodeBlock.Role role, int page, @Nullable Region region) {
        if (!code.isBlank()) {
            codeBlocks.add(new CodeBlock(language, code, role, position(page, region)));
        }
    }

    /// Appends a figure.
    public void figure(
            String label, String caption, @Nullable String url, @Nullable String alt, int page) {
        figure(label, caption, url, alt, page, null);
    }

    /// The same with its place on the page.
    public void figure(
            String label,
            String caption,
            @Nullable String url,
            @Nullable String alt,
            int page,
            @Nullable Region region) {
        figures.add(new Figure(label, caption, url, alt, null, position(page, region)));
    }

    /// Appends a figure whose picture is the `png`.
    public void picture(
            String label,
            String caption,
            @Nullable String alt,
            byte[] png,
            int page,
            @Nullable Region region) {
        ArtifactRef image = pictures.add(png);
        figures.add(new Figure(label, caption, null, alt, image, position(page, region)));
    }

    /// The pictures of the figures, to be handed on beside the document.
    public Pictures pictures() {
        return pictures;
    }

    /// Appends a table, its head as the first row.
    public void table(String label, String caption, List<List<String>> rows, int page) {
        table(label, caption, rows, page, null);
    }

    /// The same with its place on the page.
    public void table(
            String label,
            String caption,
            List<List<String>> rows,
            int page,
            @Nullable Region region) {
        cells(
                label,
                caption,
                rows.stream().map(row -> row.stream().map(TableCell::new).toList()).toList(),
                page,
                region);
    }

    /// The same with cells that may go over several rows or columns.
    public void cells(
            String label,
            String caption,
            List<List<TableCell>> rows,
            int page,
            @Nullable Region region) {
        tables.add(new Table(label, caption, rows, position(page, region)));
    }

    /// Appends an entry of the list of references.
    public void reference(String label, String text, @Nullable String url) {
        references.add(new Reference(label, text, url));
    }

    /// Appends a link; the same one twice is one.
    public void link(String text, String url) {
        links.add(new Link(text, url));
    }

    /// Appends a sentence on what could not be read; the same one twice is one.
    public void note(String sentence) {
        notes.add(sentence);
    }

    /// The number of characters of running text so far.
    public int length() {
        return paragraphs.stream().flatMap(List::stream).mapToInt(p -> p.text().length()).sum();
    }

    /// Whether nothing was appended that says anything: no text, no formula, no code, no table.
    public boolean isEmpty() {
        return length() == 0 && equations.isEmpty() && codeBlocks.isEmpty() && tables.isEmpty();
    }

    /// The document. What the parameters mean stands at [SourceDocument].
    public SourceDocument build(
            Form form,
            String title,
            List<String> authors,
            String origin,
            @Nullable String language,
            @Nullable String licence,
            int pages) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            sections.add(
                    new Section(
                            heading.number(),
                            heading.text(),
                            heading.depth(),
                            heading.page(),
                            paragraphs.get(i)));
        }
        return new SourceDocument(
                new About(
                        form, title, authors, origin, language, licence, pages, List.copyOf(notes)),
                new Content(
                        sections,
                        equations,
                        codeBlocks,
                        figures,
                        tables,
                        references,
                        List.copyOf(links)));
    }

    private Position position(int page, @Nullable Region region) {
        if (headings.isEmpty()) {
            heading("", "", 1, page);
        }
        return new Position(page, headings.size() - 1, order++, region);
    }
}
