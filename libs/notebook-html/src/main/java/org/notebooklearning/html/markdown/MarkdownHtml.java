package org.notebooklearning.html.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.notebooklearning.html.clean.CleanHtml;

/// Markdown of a lesson as HTML: read after CommonMark with GitHub's tables, bare links and struck
/// out text, cleaned, and only then are formulas and code set, from their text alone.
public final class MarkdownHtml {
    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create());
    private static final Parser BLOCKS = Parser.builder().extensions(EXTENSIONS).build();
    private static final Parser LINES =
            Parser.builder()
                    .extensions(
                            List.of(StrikethroughExtension.create(), AutolinkExtension.create()))
                    .enabledBlockTypes(Set.of())
                    .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownHtml() {}

    /// `markdown` as markup: paragraphs, lists, code and what else it holds.
    ///
    /// @param attachments pictures of the cell as data URLs, by name
    public static String of(String markdown, Map<String, String> attachments) {
        return set(BLOCKS, markdown, attachments).html();
    }

    /// `markdown` as markup that can stand within a line: whatever it begins with, it is neither a
    /// heading nor a list.
    public static String inline(String markdown) {
        Element body = set(LINES, markdown, Map.of());
        body.select("body > p").forEach(Element::unwrap);
        return body.html().strip();
    }

    private static Element set(Parser parser, String markdown, Map<String, String> attachments) {
        FormulaTokens formulas = new FormulaTokens(markdown);
        String html = RENDERER.render(parser.parse(formulas.text()));
        Element body = CleanHtml.of(html, attachments);
        for (Element element : body.getAllElements()) {
            element.attributes().forEach(one -> one.setValue(formulas.restored(one.getValue())));
        }
        for (Element block : body.select("pre:has(> code)")) {
            block.before(PythonHtml.of(formulas.restored(block.wholeText()))).remove();
        }
        new FormulaPlaces(formulas).fill(body);
        return body;
    }
}
