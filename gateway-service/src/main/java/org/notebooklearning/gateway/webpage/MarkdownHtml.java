package org.notebooklearning.gateway.webpage;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Markdown of a lesson as HTML: read after CommonMark with tables, cleaned, and only then are
/// formulas and code set, from their text alone.
final class MarkdownHtml {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private MarkdownHtml() {}

    /// `markdown` as markup.
    ///
    /// @param attachments pictures of the cell as data URLs, by name
    static String of(String markdown, Map<String, String> attachments) {
        FormulaTokens formulas = new FormulaTokens(markdown);
        String html = RENDERER.render(PARSER.parse(formulas.text()));
        Element body = CleanHtml.of(html, attachments);
        restoreAttributes(body, formulas);
        for (Element code : body.select("pre > code")) {
            code.html(PythonColours.of(formulas.restored(code.wholeText())));
        }
        setFormulas(body, formulas);
        return body.html();
    }

    private static void restoreAttributes(Element body, FormulaTokens formulas) {
        for (Element element : body.getAllElements()) {
            element.attributes().forEach(one -> one.setValue(formulas.restored(one.getValue())));
        }
    }

    private static void setFormulas(Element body, FormulaTokens formulas) {
        List<TextNode> texts =
                body.nodeStream(TextNode.class)
                        .filter(text -> text.getWholeText().indexOf('\ue000') >= 0)
                        .toList();
        for (TextNode text : texts) {
            Element parent = text.parent();
            if (parent != null && parent.closest("code, pre") != null) {
                text.text(formulas.restored(text.getWholeText()));
                continue;
            }
            set(text, formulas);
        }
    }

    private static void set(TextNode text, FormulaTokens formulas) {
        String whole = text.getWholeText();
        Matcher token = FormulaTokens.TOKEN.matcher(whole);
        int done = 0;
        while (token.find()) {
            text.before(new TextNode(whole.substring(done, token.start())));
            text.before(formula(formulas.get(Integer.parseInt(token.group(1)))));
            done = token.end();
        }
        text.text(whole.substring(done));
    }

    private static Node formula(FormulaTokens.Formula formula) {
        Element place = new Element("span").addClass(formula.display() ? "maths" : "maths-in");
        TexMath.of(formula.tex(), formula.display())
                .ifPresentOrElse(
                        place::append, () -> place.appendElement("code").text(formula.tex()));
        return place;
    }
}
