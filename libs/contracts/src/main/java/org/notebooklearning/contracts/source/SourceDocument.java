package org.notebooklearning.contracts.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// A source as text with structure. What is quoted later is traced to a page and a section here.
/// In JSON, what stands in `about` and `content` stands beside each other in one object.
///
/// @param provenance which bytes were read, and from where
/// @param readings the works that a reading list was made of, best first; empty for one source
public record SourceDocument(
        @JsonUnwrapped About about,
        @JsonUnwrapped Content content,
        Provenance provenance,
        List<Reading> readings) {

    public SourceDocument {
        // Documents written before there were these are still read.
        provenance = provenance == null ? Provenance.UNKNOWN : provenance;
        readings = readings == null ? List.of() : List.copyOf(readings);
    }

    /// A document whose provenance is not known, of one source.
    public SourceDocument(About about, Content content) {
        this(about, content, Provenance.UNKNOWN, List.of());
    }

    /// A document that says nothing: the source of a lesson that has only a topic.
    public static SourceDocument none() {
        return new SourceDocument(About.of(Form.NONE, "", "topic only"), Content.EMPTY);
    }

    /// The same document with this said about it.
    public SourceDocument withAbout(About known) {
        return new SourceDocument(known, content, provenance, readings);
    }

    /// The same document with this in it.
    public SourceDocument withContent(Content other) {
        return new SourceDocument(about, other, provenance, readings);
    }

    /// The same document, known to come from `where`.
    public SourceDocument from(Provenance where) {
        return new SourceDocument(about, content, where, readings);
    }

    public Form form() {
        return about.form;
    }

    public String title() {
        return about.title;
    }

    public List<String> authors() {
        return about.authors;
    }

    public String origin() {
        return about.origin;
    }

    public @Nullable String language() {
        return about.language;
    }

    public @Nullable String licence() {
        return about.licence;
    }

    public int pages() {
        return about.pages;
    }

    public List<String> notes() {
        return about.notes;
    }

    public List<Section> sections() {
        return content.sections;
    }

    public List<Equation> equations() {
        return content.equations;
    }

    public List<CodeBlock> codeBlocks() {
        return content.codeBlocks;
    }

    public List<Figure> figures() {
        return content.figures;
    }

    public List<Table> tables() {
        return content.tables;
    }

    public List<Reference> references() {
        return content.references;
    }

    public List<Link> links() {
        return content.links;
    }

    /// All paragraphs in reading order.
    public Stream<Paragraph> paragraphs() {
        return sections().stream().flatMap(section -> section.paragraphs().stream());
    }

    /// The work of a reading list that the section with this index belongs to; empty for
    /// documents of one source.
    public Optional<Reading> readingOf(int section) {
        return readings.stream()
                .filter(reading -> reading.section() <= section)
                .max(Comparator.comparingInt(Reading::section));
    }

    /// Everything that stands in the section with this index, in reading order.
    public List<Block> blocksOf(int section) {
        return Stream.of(
                        sections().get(section).paragraphs(),
                        equations(),
                        codeBlocks(),
                        figures(),
                        tables())
                .<Block>flatMap(List::stream)
                .filter(block -> block.position().section() == section)
                .sorted(Comparator.comparingInt(block -> block.position().order()))
                .toList();
    }

    /// What is known of a source as a whole.
    ///
    /// @param form how it was obtained
    /// @param title empty where none was found
    /// @param origin what the learner would recognise it by: a file name, a URL, "excerpt"
    /// @param language BCP 47 tag, or null where unknown
    /// @param licence as the source states it, or null
    /// @param pages number of pages; 0 for sources without pages
    /// @param notes what the reader of the source could not do or left out, one sentence each
    public record About(
            Form form,
            String title,
            List<String> authors,
            String origin,
            @Nullable String language,
            @Nullable String licence,
            int pages,
            List<String> notes) {
        public About {
            authors = List.copyOf(authors);
            notes = List.copyOf(notes);
        }

        /// Nothing else is known.
        public static About of(Form form, String title, String origin) {
            return new About(form, title, List.of(), origin, null, null, 0, List.of());
        }

        public About withForm(Form other) {
            return new About(other, title, authors, origin, language, licence, pages, notes);
        }

        public About withTitle(String other) {
            return new About(form, other, authors, origin, language, licence, pages, notes);
        }

        public About withAuthors(List<String> other) {
            return new About(form, title, other, origin, language, licence, pages, notes);
        }

        public About withLicence(@Nullable String other) {
            return new About(form, title, authors, origin, language, other, pages, notes);
        }

        public About withPages(int other) {
            return new About(form, title, authors, origin, language, licence, other, notes);
        }

        public About withNotes(List<String> other) {
            return new About(form, title, authors, origin, language, licence, pages, other);
        }
    }

    /// What stands in a source.
    public record Content(
            List<Section> sections,
            List<Equation> equations,
            List<CodeBlock> codeBlocks,
            List<Figure> figures,
            List<Table> tables,
            List<Reference> references,
            List<Link> links) {
        /// Nothing at all.
        public static final Content EMPTY = of(List.of());

        public Content {
            sections = List.copyOf(sections);
            equations = List.copyOf(equations);
            codeBlocks = List.copyOf(codeBlocks);
            figures = List.copyOf(figures);
            tables = List.copyOf(tables);
            references = List.copyOf(references);
            links = List.copyOf(links);
        }

        /// Running text and nothing else.
        public static Content of(List<Section> sections) {
            return new Content(
                    sections, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }

        public Content withLinks(List<Link> other) {
            return new Content(sections, equations, codeBlocks, figures, tables, references, other);
        }
    }

    /// How a source was obtained.
    public enum Form {
        PDF,
        HTML,
        LATEX,
        MARKDOWN,
        RST,
        EXCERPT,
        NOTEBOOK,
        READING_LIST,
        NONE
    }

    /// Where something stands.
    ///
    /// @param page from 1; 0 for sources without pages
    /// @param section index into `sections`, from 0
    /// @param order rising in reading order through the whole document
    /// @param region on the page, where the source has pages and it is known; of what goes over a
    ///     column or a page, the first part
    public record Position(int page, int section, int order, @Nullable Region region) {
        /// A position whose place on the page is not known.
        public Position(int page, int section, int order) {
            this(page, section, order, null);
        }
    }

    /// A rectangle on a page in points (1/72 inch); `x` and `y` are its left upper corner, counted
    /// from the page's left upper corner.
    public record Region(double x, double y, double width, double height) {}

    /// Which bytes a document was read from. All are null where they are not known.
    ///
    /// @param address that the bytes came from, after redirects
    /// @param canonical address that the source itself says it is found under
    /// @param identifier with its version, such as `arXiv:1910.07467v1` or `doi:10.1145/3038912`
    /// @param sha256 of the bytes that were read, in hexadecimal
    public record Provenance(
            @Nullable String address,
            @Nullable String canonical,
            @Nullable String identifier,
            @Nullable String sha256) {
        /// Of documents that come from nowhere in particular, such as pasted text.
        public static final Provenance UNKNOWN = new Provenance(null, null, null, null);
    }

    /// One work of a reading list.
    ///
    /// @param origin which search found it, such as `Wikipedia`
    /// @param section index of its first section; its sections go up to that of the next
    /// @param relevance to the topic, from 0 to 1
    public record Reading(String title, String url, String origin, int section, double relevance) {}

    /// A heading and what follows it up to the next heading.
    ///
    /// @param number as printed, such as `2.1`; empty where unnumbered
    /// @param depth 1 for the top level
    public record Section(
            String number, String heading, int depth, int page, List<Paragraph> paragraphs) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// What stands somewhere in a section.
    public sealed interface Block permits Paragraph, Equation, CodeBlock, Figure, Table {
        Position position();

        /// The same at another place.
        Block at(Position other);
    }

    /// Running text. `kind` tells apart what is quoted (`TEXT`, `LIST_ITEM`) from what is not.
    ///
    /// @param place of an item in its list, where it is known; null for what is no item
    /// @param markup what is set apart in `text`, in the text's order
    public record Paragraph(
            Kind kind,
            String text,
            Position position,
            @Nullable ListPlace place,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Markup> markup)
            implements Block {
        public Paragraph {
            // Absent where nothing is set apart.
            markup = markup == null ? List.of() : List.copyOf(markup);
        }

        /// Text in which nothing is set apart.
        public Paragraph(Kind kind, String text, Position position) {
            this(kind, text, position, null, List.of());
        }

        @Override
        public Paragraph at(Position other) {
            return new Paragraph(kind, text, other, place, markup);
        }

        /// What a paragraph is.
        public enum Kind {
            TEXT,
            LIST_ITEM,
            FOOTNOTE,
            ABSTRACT,
            THEOREM,
            ADMONITION,
            QUOTE
        }
    }

    /// Where an item stands in its list.
    ///
    /// @param depth 1 for a list that is in no other list
    /// @param number as printed, such as `2` or `b`; empty in lists without numbers
    public record ListPlace(int depth, String number) {}

    /// A part of a paragraph that is set apart from the rest.
    ///
    /// @param from index of its first character in the paragraph's text
    /// @param to index behind its last character
    public record Markup(Style style, int from, int to) {
        public Markup {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("No part of a text: " + from + " to " + to);
            }
        }

        /// How it is set apart: as code, or raised or lowered as powers and indices are.
        public enum Style {
            CODE,
            RAISED,
            LOWERED
        }
    }

    /// A formula. `latex` is null where the source has only its appearance; `text` is what was
    /// read, and `approximate` says that its layout was lost.
    public record Equation(
            @Nullable String latex,
            String text,
            @Nullable String label,
            boolean approximate,
            Position position)
            implements Block {
        @Override
        public Equation at(Position other) {
            return new Equation(latex, text, label, approximate, other);
        }
    }

    /// Code, with prompts removed. `language` is empty where the source does not say.
    public record CodeBlock(String language, String code, Role role, Position position)
            implements Block {
        public CodeBlock {
            // Documents written before there were roles are still read.
            role = role == null ? Role.INPUT : role;
        }

        @Override
        public CodeBlock at(Position other) {
            return new CodeBlock(language, code, role, other);
        }

        /// What a code block is: what is typed, what it prints, or an algorithm in pseudocode.
        public enum Role {
            INPUT,
            OUTPUT,
            ALGORITHM
        }
    }

    /// A figure.
    ///
    /// @param url null where it is inside the file
    /// @param image the picture as PNG where it was taken out of the file, else null
    public record Figure(
            String label,
            String caption,
            @Nullable String url,
            @Nullable String alt,
            @Nullable ArtifactRef image,
            Position position)
            implements Block {
        @Override
        public Figure at(Position other) {
            return new Figure(label, caption, url, alt, image, other);
        }
    }

    /// A table as rows of cells, the head first.
    public record Table(String label, String caption, List<List<TableCell>> rows, Position position)
            implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public Table at(Position other) {
            return new Table(label, caption, rows, other);
        }

        /// What the cells say, row by row, each in its column: of a cell that goes over several
        /// rows or columns the first has its text, and the others are empty.
        public List<List<String>> texts() {
            List<List<String>> grid = new ArrayList<>();
            Map<Integer, Integer> covered = new HashMap<>();
            for (List<TableCell> row : rows) {
                List<String> texts = new ArrayList<>();
                for (TableCell cell : row) {
                    cover(texts, covered);
                    for (int i = 0; i < cell.columnSpan(); i++) {
                        covered.put(texts.size(), cell.rowSpan() - 1);
                        texts.add(i == 0 ? cell.text() : "");
                    }
                }
                cover(texts, covered);
                grid.add(List.copyOf(texts));
            }
            return List.copyOf(grid);
        }

        /// Passes over the columns that cells of the rows above go over.
        private static void cover(List<String> texts, Map<Integer, Integer> covered) {
            while (covered.getOrDefault(texts.size(), 0) > 0) {
                covered.merge(texts.size(), -1, Integer::sum);
                texts.add("");
            }
        }
    }

    /// A cell of a table. In JSON a cell of one row and one column is its text.
    ///
    /// @param rowSpan how many rows it goes over, from 1
    /// @param columnSpan how many columns it goes over, from 1
    public record TableCell(String text, int rowSpan, int columnSpan) {
        public TableCell {
            if (rowSpan < 1 || columnSpan < 1) {
                throw new IllegalArgumentException(
                        "A cell of %d rows and %d columns".formatted(rowSpan, columnSpan));
            }
        }

        /// A cell of one row and one column.
        public TableCell(String text) {
            this(text, 1, 1);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static TableCell of(JsonNode json) {
            return json.isTextual()
                    ? new TableCell(json.textValue())
                    : new TableCell(
                            json.path("text").asText(),
                            json.path("rowSpan").asInt(1),
                            json.path("columnSpan").asInt(1));
        }

        @JsonValue
        Object json() {
            return rowSpan == 1 && columnSpan == 1
                    ? text
                    : Map.of("text", text, "rowSpan", rowSpan, "columnSpan", columnSpan);
        }
    }

    /// One entry of the list of references. `url` is null where none is printed.
    public record Reference(String label, String text, @Nullable String url) {}

    /// A link of the source to somewhere else; the URL is absolute.
    public record Link(String text, String url) {}
}
