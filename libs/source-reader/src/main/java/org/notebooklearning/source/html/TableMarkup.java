package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.notebooklearning.source.draft.DocumentDraft;

/// Tables that hold data. Those that only lay out a page, or code beside its line numbers, are
/// walked as any other block.
final class TableMarkup {
    private TableMarkup() {}

    static void append(Element table, DocumentDraft draft, Consumer<Element> otherwise) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (table.equals(row.closest("table"))) {
                rows.add(cells(row));
            }
        }
        rows.removeIf(row -> row.stream().allMatch(String::isBlank));
        if (!isData(table, rows)) {
            table.select("td, th").stream()
                    .filter(c -> table.equals(c.closest("table")))
                    .forEach(otherwise);
            return;
        }
        Element around = table.closest("figure, .ltx_table");
        Element caption = table.selectFirst("caption");
        if (caption == null && around != null) {
            caption = around.selectFirst("figcaption, .ltx_caption");
        }
        LabelledCaption labelled =
                LabelledCaption.of(caption == null ? "" : Whitespace.textOf(caption));
        draft.table(labelled.label(), labelled.caption(), rows, 0);
    }

    private static boolean isData(Element table, List<List<String>> rows) {
        boolean layout =
                table.attr("role").equals("presentation")
                        || table.selectFirst("pre, table table, h1, h2, h3") != null;
        long columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return !layout && !rows.isEmpty() && (columns >= 2 || table.selectFirst("th") != null);
    }

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                cells.add(Whitespace.textOf(cell));
            }
        }
        return cells;
    }
}
