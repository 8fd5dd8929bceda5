package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;
import org.notebooklearning.source.draft.DocumentDraft;

/// Tables that hold data. Those that only lay out a page, or code beside its line numbers, are
/// walked as any other block.
final class TableMarkup {
    /// What browsers cap spans at (HTML standard, section 4.9.11).
    private static final int MOST_ROWS = 65_534;

    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern SPAN = Pattern.compile("ltx_(row|col)span_(\\d{1,3})");
    private static final Pattern NUMBER = Pattern.compile("^\\s*+(\\d{1,9})");

    private final DocumentDraft draft;
    private final Function<Element, String> text;

    /// `text` gives what a cell says.
    TableMarkup(DocumentDraft draft, Function<Element, String> text) {
        this.draft = draft;
        this.text = text;
    }

    /// LaTeXML writes tables that stand in a line as spans.
    static void setSpans(Document page) {
        page.select("span.ltx_tabular").tagName("table");
        page.select("span.ltx_thead, span.ltx_tbody").tagName("tbody");
        page.select("span.ltx_tr").tagName("tr");
        for (Element cell : page.select("span.ltx_td")) {
            cell.tagName(cell.hasClass("ltx_th") ? "th" : "td");
            for (String name : cell.classNames()) {
                Matcher span = SPAN.matcher(name);
                if (span.matches()) {
                    cell.attr(span.group(1) + "span", span.group(2));
                }
            }
        }
    }

    /// Appends `table`, or hands its cells to `otherwise` where it holds no data.
    void append(Element table, Consumer<Element> otherwise) {
        List<Element> own = ownRows(table);
        List<List<TableCell>> rows = new ArrayList<>();
        if (!isLayout(table) && isData(own)) {
            own.forEach(row -> rows.add(cells(row)));
        }
        boolean spans = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.rowSpan() > 1);
        if (!spans) {
            rows.removeIf(row -> row.stream().allMatch(cell -> cell.text().isBlank()));
        }
        if (rows.stream().allMatch(List::isEmpty)) {
            otherwise.accept(new Element("p").text(table.attr(Asides.CAPTION)));
            own.forEach(row -> row.children().forEach(otherwise));
            return;
        }
        Element around = table.closest("figure, .ltx_table");
        Element caption = table.selectFirst("caption");
        if (caption == null && around != null) {
            caption = around.selectFirst("figcaption, .ltx_caption");
        }
        LabelledCaption labelled =
                LabelledCaption.of(
                        caption == null
                                ? table.attr(Asides.CAPTION)
                                : InlineMarkup.textOf(caption));
        draft.cells(labelled.label(), labelled.caption(), rows, 0, null);
        if (table.selectFirst("th") != null) {
            table.select("td pre, th pre").stream()
                    .map(CodeMarkup::of)
                    .filter(code -> code.code().contains("\n"))
                    .forEach(code -> code.append(draft));
        }
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
        boolean inside = table.selectFirst("pre, table table") != null;
        return (inside && table.selectFirst("th") == null)
                || table.attr("role").equals("presentation")
                || table.selectFirst("h1, h2, h3, td.code") != null;
    }

    private static boolean isData(List<Element> rows) {
        long columns = 0;
        boolean head = false;
        for (Element row : rows) {
            columns = Math.max(columns, row.select("> td, > th").size());
            head |= row.selectFirst("> th") != null;
        }
        return columns >= 2 || head;
    }

    private List<TableCell> cells(Element row) {
        List<TableCell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                cells.add(
                        new TableCell(
                                text.apply(cell),
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
