package org.notebooklearning.source.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.html.HtmlReader;
import org.notebooklearning.source.text.CodeLanguage;
import org.notebooklearning.source.text.NumberedTitle;
import org.notebooklearning.source.text.Transcripts;

/// Appends the blocks of parsed Markdown to a draft. The parser bounds their nesting.
final class MarkdownWalk {
    private static final Pattern ALERT = Pattern.compile("^\\[!([A-Z][\\w:-]*)\\]\\s*");
    private static final Pattern THEOREM =
            Pattern.compile("(?:PRF:)?(THEOREM|LEMMA|COROLLARY|PROPOSITION|DEFINITION|PROOF)");
    private static final Pattern BRACED =
            Pattern.compile(
                    "^\\{?\\.?(?:(?:code-cell|code-block|code|sourcecode)\\}\\s*)?([\\w+#.-]*).*");

    private final DocumentDraft draft;
    private final Formulas formulas;
    private final String base;
    private Kind kind = Kind.TEXT;
    private String firstHeading = "";

    MarkdownWalk(DocumentDraft draft, Formulas formulas, String base) {
        this.draft = draft;
        this.formulas = formulas;
        this.base = base;
    }

    String firstHeading() {
        return firstHeading;
    }

    void walk(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    void footnote(Node document) {
        kind = Kind.FOOTNOTE;
        walk(document);
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case FencedCodeBlock code -> code(code.getInfo(), code.getLiteral());
            case IndentedCodeBlock code -> code("", code.getLiteral());
            case HtmlBlock html ->
                    HtmlReader.append(formulas.restored(html.getLiteral()), base, draft);
            case BlockQuote quote -> quote(quote);
            case ListItem item -> as(kind == Kind.TEXT ? Kind.LIST_ITEM : kind, item);
            case TableBlock table -> table(table);
            case ThematicBreak rule -> {}
            default -> walk(node);
        }
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
        text(inline().tokens(paragraph));
    }

    /// Appends `tokens`, parted where a displayed formula stands between.
    private void text(String tokens) {
        StringBuilder words = new StringBuilder();
        int done = 0;
        for (int at = Formulas.next(tokens, 0); at >= 0; at = Formulas.next(tokens, done)) {
            Formulas.Formula formula = formulas.at(tokens, at);
            words.append(tokens, done, at);
            done = Formulas.end(tokens, at);
            if (formula.display()) {
                draft.paragraph(kind, InlineText.collapsed(words.toString()), 0);
                words.setLength(0);
                draft.equation(formula.latex(), formula.latex(), null, false, 0);
            } else {
                words.append('$').append(formula.latex()).append('$');
            }
        }
        String last = InlineText.collapsed(words.append(tokens.substring(done)).toString());
        if (last.codePoints().anyMatch(Character::isLetterOrDigit)) {
            draft.paragraph(kind, last, 0);
        }
    }

    private void code(String info, String literal) {
        String code = formulas.restored(literal).stripTrailing();
        String stated = info == null ? "" : info.strip();
        if (stated.equals("math") || stated.startsWith("{math}")) {
            String latex = code.replaceAll("(?m)^:\\w+:.*$", "").strip();
            draft.equation(latex, latex, null, false, 0);
            return;
        }
        Matcher braced = BRACED.matcher(stated);
        String language = braced.matches() ? CodeLanguage.named(braced.group(1)) : "";
        Transcripts.append(draft, language, code);
    }

    private void quote(BlockQuote quote) {
        Node first = quote.getFirstChild();
        String begin =
                first instanceof Paragraph p ? new InlineText(formulas, "", null).text(p) : "";
        Matcher alert = ALERT.matcher(begin);
        if (!alert.find()) {
            as(Kind.QUOTE, quote);
            return;
        }
        boolean theorem = THEOREM.matcher(alert.group(1)).matches();
        as(theorem ? Kind.THEOREM : Kind.ADMONITION, quote);
    }

    private void as(Kind other, Node parent) {
        Kind before = kind;
        kind = other;
        walk(parent);
        kind = before;
    }

    private void table(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow cells) {
                    rows.add(cells(cells));
                }
            }
        }
        draft.table("", "", rows, 0);
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
        return new InlineText(formulas, base, draft);
    }
}
