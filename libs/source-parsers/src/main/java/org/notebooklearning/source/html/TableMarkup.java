package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;
import org.notebooklearning.source.draft.DocumentDraft;

/// Tables that hold data. Those that only lay out a page, or code beside its line numbers, are
/// walked as any other block.
final class TableMarkup {
    /// What browsers cap spans at (HTML standard, section 4.9.11).
    private static final int MOST_ROWS = 65_534;

    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern NUMBER = Pattern.compile("^\\s*+(\\d{1,9})");

    private TableMarkup() {}

    static void append(Element table, DocumentDraft draft, Consumer<Element> otherwise) {
        List<Element> own = ownRows(table);
        List<List<TableCell>> rows = new ArrayList<>();
        if (!isLayout(table)) {
            own.forEach(row -> rows.add(cells(row)));
        }
        rows.removeIf(row -> row.stream().allMatch(cell -> cell.text().isBlank()));
        if (!isData(table, rows)) {
            own.forEach(row -> row.children().forEach(otherwise));
            return;
        }
        Element around = table.closest("figure, .ltx_table");
        Element caption = table.selectFirst("caption");
        if (caption == null && around != null) {
            caption = around.selectFirst("figcaption, .ltx_caption");
        }
        LabelledCaption labelled =
                LabelledCaption.of(caption == null ? "" : Whitespace.textOf(caption));
        draft.cells(labelled.label(), labelled.caption(), rows, 0, null);
    }

    /// The rows of `table` itself and not of tables in it; without a search below, as tables may
    /// nest in hostile pages.
    private static List<Element> ownRows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.normalName().equals("tr")) {
                rows.add(part);
            } else {
                part.children().stream()
                        .filter(e -> e.normalName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static boolean isLayout(Element table) {
        return table.attr("role").equals("presentation")
                || table.selectFirst("pre, table table, h1, h2, h3") != null;
    }

    private static boolean isData(Element table, List<List<TableCell>> rows) {
        long columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return !rows.isEmpty() && (columns >= 2 || table.selectFirst("th") != null);
    }

    private static List<TableCell> cells(Element row) {
        List<TableCell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                cells.add(
                        new TableCell(
                                Whitespace.textOf(cell),
                                span(cell, "rowspan", MOST_ROWS),
                                span(cell, "colspan", MOST_COLUMNS)));
            }
        }
        return cells;
    }

    /// What is no number is 1, as in browsers. So is 0, which stands for all rows that follow.
    private static int span(Element cell, String attribute, int most) {
        Matcher number = NUMBER.matcher(cell.attr(attribute));
        return number.find() ? Math.clamp(Long.parseLong(number.group(1)), 1, most) : 1;
    }
}
