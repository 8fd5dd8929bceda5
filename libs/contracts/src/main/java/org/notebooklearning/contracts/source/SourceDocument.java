package org.notebooklearning.contracts.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A source as text with structure. What is quoted later is traced to a page and a section here.
///
/// @param form how it was obtained
/// @param title empty where none was found
/// @param origin what the learner would recognise it by: a file name, a URL, "excerpt"
/// @param language BCP 47 tag, or null where unknown
/// @param licence as the source states it, or null
/// @param pages number of pages; 0 for sources without pages
/// @param notes what the reader of the source could not do or left out, one sentence each
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
        List<String> notes) {

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
        NONE
    }

    /// Where something stands.
    ///
    /// @param page from 1; 0 for sources without pages
    /// @param section index into `sections`, from 0
    /// @param order rising in reading order through the whole document
    public record Position(int page, int section, int order) {}

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

    /// Running text. `kind` tells apart what is quoted (`TEXT`, `LIST_ITEM`) from what is not.
    public record Paragraph(Kind kind, String text, Position position) {
        /// What a paragraph is.
        public enum Kind {
            TEXT,
            LIST_ITEM,
            FOOTNOTE,
            ABSTRACT
        }
    }

    /// A formula. `latex` is null where the source has only its appearance; `text` is what was
    /// read, and `approximate` says that its layout was lost.
    public record Equation(
            @Nullable String latex,
            String text,
            @Nullable String label,
            boolean approximate,
            Position position) {}

    /// Code, with prompts removed. `language` is empty where the source does not say.
    public record CodeBlock(String language, String code, Position position) {}

    /// A figure. `url` is null where it is inside the file.
    public record Figure(
            String label,
            String caption,
            @Nullable String url,
            @Nullable String alt,
            Position position) {}

    /// A table as rows of cells, the head first.
    public record Table(String label, String caption, List<List<String>> rows, Position position) {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// One entry of the list of references. `url` is null where none is printed.
    public record Reference(String label, String text, @Nullable String url) {}

    /// A link of the source to somewhere else; the URL is absolute.
    public record Link(String text, String url) {}
}
