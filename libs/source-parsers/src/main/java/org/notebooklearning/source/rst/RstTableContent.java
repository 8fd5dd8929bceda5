package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.CellText;

/// Tables of every form. Their cells may hold any block.
final class RstTableContent {
    private final DocumentDraft draft;
    private final RstContext context;
    private final RstBlocks blocks;

    RstTableContent(DocumentDraft draft, RstContext context, RstBlocks blocks) {
        this.draft = draft;
        this.context = context;
        this.blocks = blocks;
    }

    /// A table that is drawn with characters.
    void drawn(String caption, List<String> lines) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (RstTables.Cell cell : RstTables.cells(lines)) {
            while (rows.size() <= cell.row()) {
                rows.add(new ArrayList<>());
            }
            rows.get(cell.row())
                    .add(new TableCell(text(cell.lines()), cell.rows(), cell.columns()));
        }
        append(caption, rows);
    }

    /// The directive `table`: a caption for a table that is drawn in it.
    void titled(RstDirective directive) {
        List<String> content = directive.content();
        boolean drawn =
                !content.isEmpty()
                        && (RstTables.isGrid(content.getFirst())
                                || RstTables.isSimple(content.getFirst()));
        if (!drawn) {
            blocks.paragraph(directive.argument());
            blocks.read(content);
            return;
        }
        int end = RstTables.end(content, 0);
        drawn(directive.argument(), content.subList(0, end));
        blocks.read(content.subList(end, content.size()));
    }

    void csv(RstDirective directive) {
        List<List<TableCell>> rows = new ArrayList<>();
        if (!directive.option("header").isEmpty()) {
            cells(RstCsv.header(directive), rows);
        }
        String file = directive.option("file") + directive.option("url");
        if (!file.isEmpty()) {
            context.leftOut().left("the rows of a table that stand in " + file);
        }
        cells(RstCsv.rows(directive, directive.text()), rows);
        append(directive.argument(), rows);
    }

    private void cells(List<List<String>> texts, List<List<TableCell>> rows) {
        for (List<String> row : texts) {
            rows.add(row.stream().map(cell -> new TableCell(text(cell.lines().toList()))).toList());
        }
    }

    /// Rows are items, cells are items in them.
    void list(RstDirective directive) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (List<String> row : RstTables.listed(directive.content())) {
            rows.add(row.stream().map(cell -> new TableCell(text(cell.lines().toList()))).toList());
        }
        append(directive.argument(), rows);
    }

    private String text(List<String> lines) {
        return CellText.of(
                draft,
                cell ->
                        new RstBlocks(cell, context, blocks.depth() + 1)
                                .read(RstLines.dedented(lines)));
    }

    private void append(String caption, List<List<TableCell>> rows) {
        if (rows.stream().anyMatch(row -> !row.isEmpty())) {
            blocks.begin();
            draft.cells("", context.inline(draft).plain(caption), rows, 0, null);
        }
    }
}
