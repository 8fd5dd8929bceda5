package org.notebooklearning.source.text;

import java.util.List;
import java.util.function.Consumer;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Block;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.source.draft.DocumentDraft;

/// The text of a table's cell that may hold paragraphs, lists, code and pictures. Items of lists
/// are parted by semicolons; code of several lines keeps them.
public final class CellText {
    private final DocumentDraft draft;
    private final StringBuilder text = new StringBuilder();

    private CellText(DocumentDraft draft) {
        this.draft = draft;
    }

    /// The text of what `read` appends to a draft; its links, pictures, references and notes go to
    /// `draft`.
    public static String of(DocumentDraft draft, Consumer<DocumentDraft> read) {
        DocumentDraft cell = new DocumentDraft();
        read.accept(cell);
        SourceDocument content = cell.build(Form.EXCERPT, "", List.of(), "", null, null, 0);
        content.links().forEach(link -> draft.link(link.text(), link.url()));
        content.references().forEach(r -> draft.reference(r.label(), r.text(), r.url()));
        content.notes().forEach(draft::note);
        CellText flat = new CellText(draft);
        for (int i = 0; i < content.sections().size(); i++) {
            flat.part(content.sections().get(i).heading(), " ");
            content.blocksOf(i).forEach(flat::block);
        }
        return flat.text.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph ->
                    part(
                            paragraph.text(),
                            paragraph.kind() == Paragraph.Kind.LIST_ITEM ? "; " : " ");
            case Equation equation ->
                    part(
                            equation.latex() == null
                                    ? equation.text()
                                    : "$" + equation.latex().replaceAll("\\s*\\R\\s*", " ") + "$",
                            " ");
            case CodeBlock code -> part(code.code(), code.code().contains("\n") ? "\n" : " ");
            case Figure figure -> {
                part(
                        figure.caption().isEmpty() && figure.alt() != null
                                ? figure.alt()
                                : figure.caption(),
                        " ");
                draft.figure(figure.label(), figure.caption(), figure.url(), figure.alt(), 0);
            }
            case Table table -> table.texts().forEach(row -> part(String.join(", ", row), "; "));
        }
    }

    private void part(String words, String separator) {
        if (words.isBlank()) {
            return;
        }
        boolean begun = text.isEmpty() || text.charAt(text.length() - 1) == ':';
        text.append(text.isEmpty() ? "" : begun && separator.equals("; ") ? " " : separator);
        text.append(words);
    }
}
