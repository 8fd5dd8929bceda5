package org.notebooklearning.source.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.html.HtmlReader;
import org.notebooklearning.source.text.NumberedTitle;
import org.notebooklearning.source.text.OpenLists;
import org.notebooklearning.source.text.RunningText;

/// Appends the blocks of parsed Markdown to a draft. The parser bounds their nesting.
final class MarkdownWalk {
    private static final Pattern ALERT = Pattern.compile("^\\[!([A-Z][\\w:-]*)\\]\\s*");
    private static final Pattern CAPTION = Pattern.compile("^(?:Table)?: +(\\S.*)$");
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    private final DocumentDraft draft;
    private final MarkdownContext context;
    private final MarkdownFences fences;
    private OpenLists lists = new OpenLists();
    private Formulas formulas;
    private Kind kind = Kind.TEXT;
    private String firstHeading = "";
    private int depth;

    MarkdownWalk(DocumentDraft draft, Formulas formulas, MarkdownContext context, int depth) {
        this.draft = draft;
        this.formulas = formulas;
        this.context = context;
        this.depth = depth;
        this.fences = new MarkdownFences(draft, context, this);
    }

    String firstHeading() {
        return firstHeading;
    }

    Kind kind() {
        return kind;
    }

    int depth() {
        return depth;
    }

    void walk(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            node = block(node);
        }
    }

    void footnote(Node document) {
        kind = Kind.FOOTNOTE;
        walk(document);
    }

    /// Reads `markdown` that stands in a block, such as a directive, as `other`.
    void readAs(Kind other, String markdown) {
        Kind before = kind;
        Formulas outside = formulas;
        kind = other;
        depth++;
        MarkdownDialects prepared = MarkdownDialects.of(markdown, context);
        formulas = Formulas.in(depth > 20 ? markdown : prepared.text());
        Node document = MarkdownReader.parsed(formulas.text());
        if (depth > 20) {
            paragraph(formulas.text());
        } else {
            walk(document);
        }
        depth--;
        formulas = outside;
        kind = before;
    }

    /// Appends `node`; gives the next one that is to be read.
    private @Nullable Node block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case FencedCodeBlock code ->
                    fences.append(
                            code.getInfo() == null ? "" : formulas.restored(code.getInfo()),
                            formulas.restored(code.getLiteral()));
            case IndentedCodeBlock code -> fences.append("", formulas.restored(code.getLiteral()));
            case HtmlBlock html -> {
                return html(html);
            }
            case BlockQuote quote -> quote(quote);
            case OrderedList list -> list(list);
            case BulletList list -> list(list);
            case ListItem item -> as(kind == Kind.TEXT ? Kind.LIST_ITEM : kind, item);
            case TableBlock table -> {
                return table(table);
            }
            case ThematicBreak rule -> {}
            default -> walk(node);
        }
        return node.getNext();
    }

    private void list(Node list) {
        lists.open();
        int number =
                list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                        ? ordered.getMarkerStartNumber()
                        : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String sign = list instanceof OrderedList o ? o.getMarkerDelimiter() : null;
            lists.item(list instanceof OrderedList ? number + (sign == null ? "." : sign) : "");
            block(item);
            // An item of which nothing is shown keeps its number to itself.
            lists.takeMark();
            number++;
        }
        lists.close();
    }

    private void heading(Heading heading) {
        String text = inline().text(heading);
        NumberedTitle numbered = NumberedTitle.of(text.replaceAll("\\s*\\{#[\\w-]+\\}$", ""));
        if (firstHeading.isEmpty()) {
            firstHeading = numbered.title();
        }
        draft.heading(numbered.number(), numbered.title(), heading.getLevel(), 0);
    }

    private void paragraph(Paragraph paragraph) {
        InlineText[] inline = new InlineText[1];
        inline[0] =
                new InlineText(
                        formulas,
                        context,
                        draft,
                        formula -> {
                            words(inline[0].words());
                            begin();
                            String label = formula.label().isEmpty() ? null : formula.label();
                            equation(formula.latex(), label);
                        });
        inline[0].gather(paragraph);
        words(inline[0].words());
    }

    /// Appends a displayed formula whose macros are in their places.
    void equation(String latex, @Nullable String label) {
        Matcher stated = LABEL.matcher(latex);
        String name = label == null && stated.find() ? stated.group(1) : label;
        String plain = LABEL.matcher(latex).replaceAll("");
        if (!plain.isBlank()) {
            begin();
            draft.equation(plain, plain, name, false, 0);
        }
    }

    private static final Pattern LABEL =
            Pattern.compile("(?<!\\\\)\\\\label\\{([^}]{1,80})\\}\\s?");

    /// Appends `text` in which no marks are looked for.
    void paragraph(String text) {
        RunningText words = new RunningText();
        words.words(text);
        words(words.take());
    }

    private void words(RunningText.Words gathered) {
        RunningText.Words words = withoutAlert(gathered);
        if (words.says()) {
            boolean note = kind == Kind.FOOTNOTE;
            String mark = note ? "" : lists.takeMark();
            RunningText.Words marked = words.behind(mark);
            draft.paragraph(
                    kind, marked.text(), note ? null : lists.place(mark), marked.markup(), 0);
        }
    }

    private static RunningText.Words withoutAlert(RunningText.Words words) {
        Matcher alert = ALERT.matcher(words.text());
        if (!alert.find()) {
            return words;
        }
        RunningText rest = new RunningText();
        rest.verbatim(words.text().substring(alert.end()));
        return rest.take();
    }

    /// Shows the number of an item that begins with something else than text.
    void begin() {
        String mark = kind == Kind.FOOTNOTE ? "" : lists.takeMark();
        if (!mark.isEmpty()) {
            draft.paragraph(kind, mark, lists.place(mark), List.of(), 0);
        }
    }

    /// HTML ends at a blank line; a table that does not is read with what follows, up to its end.
    private @Nullable Node html(HtmlBlock html) {
        StringBuilder all = new StringBuilder(formulas.restored(html.getLiteral()));
        Node next = html.getNext();
        if (opens(all)) {
            StringBuilder more = new StringBuilder(all);
            Node end = next;
            while (end != null && opens(more) && more.length() < 200_000) {
                more.append('\n').append(formulas.restored(HTML.render(end)));
                end = end.getNext();
            }
            if (!opens(more)) {
                all = more;
                next = end;
            }
        }
        begin();
        String heading = HtmlReader.append(all.toString(), context.base(), draft);
        firstHeading = firstHeading.isEmpty() ? heading : firstHeading;
        return next;
    }

    private static boolean opens(StringBuilder html) {
        return count(html, "<table") > count(html, "</table");
    }

    private static int count(StringBuilder html, String tag) {
        int count = 0;
        for (int at = html.indexOf(tag); at >= 0; at = html.indexOf(tag, at + 1)) {
            count++;
        }
        return count;
    }

    private void quote(BlockQuote quote) {
        Node first = quote.getFirstChild();
        String begin =
                first instanceof Paragraph p ? new InlineText(formulas, context, null).text(p) : "";
        as(ALERT.matcher(begin).find() ? Kind.ADMONITION : Kind.QUOTE, quote);
    }

    private void as(Kind other, Node parent) {
        Kind before = kind;
        kind = other;
        walk(parent);
        kind = before;
    }

    private @Nullable Node table(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow cells) {
                    rows.add(cells(cells));
                }
            }
        }
        Node next = table.getNext();
        String words =
                next instanceof Paragraph p ? new InlineText(formulas, context, null).text(p) : "";
        Matcher caption = CAPTION.matcher(words);
        boolean captioned = caption.matches();
        begin();
        draft.table("", captioned ? caption.group(1) : "", rows, 0);
        return captioned && next != null ? next.getNext() : next;
    }

    private List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(inline().text(cell));
            }
        }
        return cells;
    }

    private InlineText inline() {
        return new InlineText(formulas, context, draft);
    }
}
