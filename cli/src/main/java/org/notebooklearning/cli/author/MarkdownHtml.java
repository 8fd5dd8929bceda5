package org.notebooklearning.cli.author;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/// Markdown as HTML. Formulas are taken out before, as Jupyter does it, since Markdown would read
/// their underscores and backslashes; they come back as elements that hold their TeX.
final class MarkdownHtml {
    private static final Pattern CODE_OR_MATHS =
            Pattern.compile(
                    "(?ms)^(`{3,}|~{3,})[^\\n]*\\n.*?^\\1[`~]*[ \\t]*$"
                            + "|(`+)(?!`).+?(?<!`)\\2(?!`)"
                            + "|\\\\\\$"
                            + "|\\$\\$(?<display>(?:[^$\\\\]|\\\\.)+?)\\$\\$"
                            + "|\\$(?![\\s$])(?<inline>(?:[^$\\\\\\n]|\\\\[^\\n])+?)(?<!\\s)\\$(?!\\d)");
    private static final Pattern TOKEN = Pattern.compile("\uE000(\\d+)\uE001");
    private static final List<TablesExtension> EXTENSIONS =
            List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .build();

    private MarkdownHtml() {}

    static String of(String markdown) {
        List<String> formulas = new ArrayList<>();
        Matcher matcher = CODE_OR_MATHS.matcher(markdown);
        String text =
                matcher.replaceAll(
                        match -> {
                            String display = match.group("display");
                            String inline = match.group("inline");
                            if (display == null && inline == null) {
                                return Matcher.quoteReplacement(match.group());
                            }
                            formulas.add(
                                    display == null
                                            ? element("maths", inline == null ? "" : inline)
                                            : element("maths display", display));
                            return "\uE000" + (formulas.size() - 1) + "\uE001";
                        });
        String html = RENDERER.render(PARSER.parse(text));
        return TOKEN.matcher(html)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        formulas.get(Integer.parseInt(match.group(1)))));
    }

    private static String element(String kind, String tex) {
        return "<span class=\"" + kind + "\">" + Entities.escape(tex.strip()) + "</span>";
    }
}
