package org.notebooklearning.source.print;

import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Block;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Reference;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.Table;

/// A document as plain text: all blocks in reading order, one a line, with an empty line between.
/// Nothing is added that the text of the source does not say but the brackets around the labels of
/// references: papers begin with their title and authors, while those of a page are metadata.
public final class DocumentText {
    private final StringBuilder text = new StringBuilder();

    private DocumentText() {}

    /// The text of `document`; ends with a line break.
    public static String of(SourceDocument document) {
        DocumentText writer = new DocumentText();
        if (isPaper(document)) {
            writer.line(document.title());
            writer.line(String.join(", ", document.authors()));
        }
        int references = ReferencePlace.of(document);
        for (int i = 0; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            writer.line(joined(section.number(), section.heading()));
            document.blocksOf(i).forEach(writer::block);
            if (i == references) {
                document.references().forEach(writer::reference);
            }
        }
        return writer.text.toString();
    }

    private static boolean isPaper(SourceDocument document) {
        return document.form() == SourceDocument.Form.PDF
                || document.form() == SourceDocument.Form.LATEX;
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> line(paragraph.text());
            case Equation equation -> line(joined(equation.text(), number(equation)));
            case CodeBlock code -> line(code.code());
            case Figure figure -> line(joined(figure.label(), figure.caption()));
            case Table table -> {
                line(joined(table.label(), table.caption()));
                line(rows(table.texts()));
            }
        }
    }

    private void reference(Reference reference) {
        String label = reference.label().isBlank() ? "" : "[" + reference.label() + "]";
        line(joined(label, reference.text()));
    }

    private void line(String words) {
        if (!words.isBlank()) {
            text.append(words.strip()).append("\n\n");
        }
    }

    private static String number(Equation equation) {
        return equation.label() == null ? "" : "(" + equation.label() + ")";
    }

    private static String rows(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" ", row)).collect(Collectors.joining("\n"));
    }

    private static String joined(String first, String second) {
        return (first + " " + second).strip();
    }
}
