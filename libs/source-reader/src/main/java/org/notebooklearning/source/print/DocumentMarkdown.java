package org.notebooklearning.source.print;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Block;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.ListPlace;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;
import org.notebooklearning.contracts.source.SourceDocument.Reading;
import org.notebooklearning.contracts.source.SourceDocument.Reference;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.Table;

/// A document as Markdown with everything in reading order. Pages begin with a comment such as
/// `<!-- page 3 -->`; formulas without LaTeX stand in quotations and are called approximate; what
/// the source says is escaped, so that none of it is taken for markup.
public final class DocumentMarkdown {
    private static final int DEEPEST_HEADING = 6;

    /// The number that an item begins with.
    private static final Pattern NUMBERED = Pattern.compile("^\\(?\\w{1,12}[.)](?: |$)");

    private final StringBuilder text = new StringBuilder();
    private final Map<ArtifactRef, String> pictures;
    private int page;

    private DocumentMarkdown(Map<ArtifactRef, String> pictures) {
        this.pictures = pictures;
    }

    /// The Markdown of `document`. `pictures` tells under which relative path each picture is
    /// found; figures whose picture is not among them are shown by their caption.
    public static String of(SourceDocument document, Map<ArtifactRef, String> pictures) {
        DocumentMarkdown writer = new DocumentMarkdown(pictures);
        writer.head(document);
        int references = ReferencePlace.of(document);
        for (int i = 0; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            writer.pageMark(section.page());
            writer.heading(section);
            document.blocksOf(i).forEach(writer::block);
            if (i == references) {
                writer.references(document.references());
            }
        }
        return writer.text.toString();
    }

    private void head(SourceDocument document) {
        if (!document.title().isBlank()) {
            lines("# " + MarkdownText.inline(document.title()));
        }
        if (!document.authors().isEmpty()) {
            lines(MarkdownText.escaped(String.join(", ", document.authors())));
        }
        Provenance from = document.provenance();
        String facts =
                facts(
                        fact("Source", document.origin()),
                        fact("Read from", from.address()),
                        fact("Identifier", from.identifier()),
                        fact("Form", document.form().name()),
                        fact("Pages", document.pages() == 0 ? null : "" + document.pages()),
                        fact("Language", document.language()),
                        fact("Licence", document.licence()));
        lines(facts);
        for (Reading reading : document.readings()) {
            lines(
                    "- %s, %s (%s)"
                            .formatted(
                                    MarkdownText.escaped(reading.title()),
                                    MarkdownText.escaped(reading.url()),
                                    MarkdownText.escaped(reading.origin())));
        }
        document.notes().forEach(note -> lines("> Note: " + MarkdownText.escaped(note)));
    }

    private static @Nullable String fact(String name, @Nullable String value) {
        return value == null || value.isBlank() ? null : name + ": " + MarkdownText.inline(value);
    }

    private static String facts(@Nullable String... facts) {
        return Arrays.stream(facts)
                .filter(Objects::nonNull)
                .map(fact -> "- " + fact)
                .collect(Collectors.joining("\n"));
    }

    private void heading(Section section) {
        String heading = (section.number() + " " + section.heading()).strip();
        if (!heading.isEmpty()) {
            String marks = "#".repeat(Math.min(section.depth() + 1, DEEPEST_HEADING));
            lines(marks + " " + MarkdownText.inline(heading));
        }
    }

    private void block(Block block) {
        pageMark(block.position().page());
        switch (block) {
            case Paragraph paragraph -> lines(paragraph(paragraph));
            case Equation equation -> lines(equation(equation));
            case CodeBlock code -> lines(MarkdownText.fenced(code.language(), code.code()));
            case Figure figure -> lines(figure(figure));
            case Table table -> table(table);
        }
    }

    private static String paragraph(Paragraph paragraph) {
        String words = MarkdownText.escaped(paragraph.text());
        return switch (paragraph.kind()) {
            case TEXT, ABSTRACT, THEOREM -> words;
            case LIST_ITEM -> item(paragraph, words);
            case FOOTNOTE -> "> Footnote: " + words;
            case ADMONITION, QUOTE -> "> " + words;
        };
    }

    /// An item below those that it stands in, with its number where its list has them.
    private static String item(Paragraph item, String words) {
        ListPlace place = item.place();
        if (place == null) {
            return "- " + words;
        }
        String indent = "  ".repeat(Math.min(place.depth(), DEEPEST_HEADING) - 1);
        boolean shown = place.number().isEmpty() || NUMBERED.matcher(item.text()).find();
        return indent + "- " + (shown ? "" : place.number() + "\\. ") + words;
    }

    private static String equation(Equation equation) {
        String number = equation.label() == null ? "" : " (" + equation.label() + ")";
        if (equation.latex() == null) {
            return "> Equation"
                    + number
                    + ", approximate: "
                    + MarkdownText.escaped(equation.text());
        }
        // An empty line would end the formula.
        String latex = equation.latex().strip().replaceAll("\\R(\\s*\\R)+", "\n");
        boolean tagged = equation.label() == null || latex.contains("\\tag");
        return "$$\n" + latex + (tagged ? "" : " \\tag{" + equation.label() + "}") + "\n$$";
    }

    private String figure(Figure figure) {
        String caption = MarkdownText.escaped((figure.label() + " " + figure.caption()).strip());
        String alt = figure.alt() == null ? "" : MarkdownText.escaped(figure.alt());
        String kept = figure.image() == null ? null : pictures.get(figure.image());
        String words = caption.isEmpty() ? alt : caption;
        if (kept != null) {
            return "![%s](%s)\n\n%s".formatted(alt, kept, words);
        }
        String address = figure.url() == null ? "" : " " + MarkdownText.escaped(figure.url());
        return "Picture: " + words + address;
    }

    private void table(Table table) {
        String caption = (table.label() + " " + table.caption()).strip();
        if (!caption.isEmpty()) {
            lines(MarkdownText.escaped(caption));
        }
        List<List<String>> cells = table.texts();
        int columns = cells.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return;
        }
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            rows.append(row(cells.get(i), columns));
            if (i == 0) {
                rows.append('|').append("---|".repeat(columns)).append('\n');
            }
        }
        lines(rows.toString().stripTrailing());
    }

    private static String row(List<String> cells, int columns) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            String cell = i < cells.size() ? MarkdownText.cell(cells.get(i)) : "";
            row.append(' ').append(cell).append(" |");
        }
        return row.append('\n').toString();
    }

    private void references(List<Reference> references) {
        for (Reference reference : references) {
            String label = reference.label().isBlank() ? "" : "[" + reference.label() + "] ";
            String url = reference.url() == null ? "" : " " + reference.url();
            lines("- " + MarkdownText.inline(label + reference.text() + url));
        }
    }

    private void pageMark(int now) {
        if (now > page) {
            page = now;
            lines("<!-- page " + now + " -->");
        }
    }

    private void lines(String block) {
        text.append(block).append("\n\n");
    }
}
