package org.notebooklearning.contracts.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// A source as text with structure. What is quoted later is traced to a page and a section here.
///
/// @param form how it was obtained
/// @param title empty where none was found
/// @param origin what the learner would recognise it by: a file name, a URL, "excerpt"
/// @param language BCP 47 tag, or null where unknown
/// @param licence as the source states it, or null
/// @param pages number of pages; 0 for sources without pages
/// @param notes what the reader of the source could not do or left out, one sentence each
/// @param provenance which bytes were read, and from where
/// @param readings the works that a reading list was made of, best first; empty for one source
public record SourceDocument(
        Form form,
        String title,
        List<String> authors,
        String origin,
        @Nullable String language,
        @Nullable String licence,
        int pages,
        List<Section> sections,
        List<Equation> equations,
        List<CodeBlock> codeBlocks,
        List<Figure> figures,
        List<Table> tables,
        List<Reference> references,
        List<Link> links,
        List<String> notes,
        Provenance provenance,
        List<Reading> readings) {

    public SourceDocument {
        authors = List.copyOf(authors);
        sections = List.copyOf(sections);
        equations = List.copyOf(equations);
        codeBlocks = List.copyOf(codeBlocks);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        references = List.copyOf(references);
        links = List.copyOf(links);
        notes = List.copyOf(notes);
        // Documents written before there were these are still read.
        provenance = provenance == null ? Provenance.UNKNOWN : provenance;
        readings = readings == null ? List.of() : List.copyOf(readings);
    }

    /// A document whose provenance is not known, of one source.
    public SourceDocument(
            Form form,
            String title,
            List<String> authors,
            String origin,
            @Nullable String language,
            @Nullable String licence,
            int pages,
            List<Section> sections,
            List<Equation> equations,
            List<CodeBlock> codeBlocks,
            List<Figure> figures,
            List<Table> tables,
            List<Reference> references,
            List<Link> links,
            List<String> notes) {
        this(
                form,
                title,
                authors,
                origin,
                language,
                licence,
                pages,
                sections,
                equations,
                codeBlocks,
                figures,
                tables,
                references,
                links,
                notes,
                Provenance.UNKNOWN,
                List.of());
    }

    /// The same document, known to come from `where`.
    public SourceDocument from(Provenance where) {
        return new SourceDocument(
                form,
                title,
                authors,
                origin,
                language,
                licence,
                pages,
                sections,
                equations,
                codeBlocks,
                figures,
                tables,
                references,
                links,
                notes,
                where,
                readings);
    }

    /// A document that says nothing: the source of a lesson that has only a topic.
    public static SourceDocument none() {
        return new SourceDocument(
                Form.NONE,
                "",
                List.of(),
                "topic only",
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// All paragraphs in reading order.
    public Stream<Paragraph> paragraphs() {
        return sections.stream().flatMap(section -> section.paragraphs().stream());
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
        return Stream.of(sections.get(section).paragraphs(), equations, codeBlocks, figures, tables)
                .<Block>flatMap(List::stream)
                .filter(block -> block.position().section() == section)
                .sorted(Comparator.comparingInt(block -> block.position().order()))
                .toList();
    }

    /// The section that holds `paragraph`, if this document does.
    public Optional<Section> sectionOf(Paragraph paragraph) {
        return sections.stream().filter(s -> s.paragraphs().contains(paragraph)).findFirst();
    }

    /// How a source was obtained.
    public enum Form {
        PDF,
        HTML,
        LATEX,
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
    }

    /// Running text. `kind` tells apart what is quoted (`TEXT`, `LIST_ITEM`) from what is not.
    public record Paragraph(Kind kind, String text, Position position) implements Block {
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

    /// A formula. `latex` is null where the source has only its appearance; `text` is what was
    /// read, and `approximate` says that its layout was lost.
    public record Equation(
            @Nullable String latex,
            String text,
            @Nullable String label,
            boolean approximate,
            Position position)
            implements Block {}

    /// Code, with prompts removed. `language` is empty where the source does not say.
    public record CodeBlock(String language, String code, Role role, Position position)
            implements Block {
        public CodeBlock {
            // Documents written before there were roles are still read.
            role = role == null ? Role.INPUT : role;
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
            implements Block {}

    /// A table as rows of cells, the head first.
    public record Table(String label, String caption, List<List<String>> rows, Position position)
            implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// One entry of the list of references. `url` is null where none is printed.
    public record Reference(String label, String text, @Nullable String url) {}

    /// A link of the source to somewhere else; the URL is absolute.
    public record Link(String text, String url) {}
}
