package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.notebooklearning.source.text.FormulaMacros;

/// Turns every way in which pages write formulas into one element, [#TAG], that has the LaTeX in
/// the attribute `latex`, `display` where it stands by itself, `label` where it is numbered and
/// `approximate` where the page has no LaTeX and the attribute holds what can be seen.
final class MathMarkup {
    static final String TAG = "lesson-formula";

    private static final Set<String> LITERAL = Set.of("pre", "code", "script", "style", "textarea");
    private static final Pattern LABEL =
            Pattern.compile("(?<!\\\\)\\\\label\\{([^}]{1,80})\\}\\s?");
    private static final Pattern TEX_LABEL = Pattern.compile("\\\\tag\\*?\\{([^}]*)\\}");

    private MathMarkup() {}

    static void convert(Document page) {
        MathScripts said = MathScripts.of(page);
        scripts(page);
        latexmlTables(page);
        katex(page);
        mathml(page);
        customTags(page);
        images(page);
        bare(page);
        delimited(page, said.dollars());
        DisplayedFormulas.find(page);
        expand(page, said.macros());
        // A parser puts scripts before the text into the head.
        page.body().prependChildren(page.head().select(TAG));
    }

    /// Puts the page's macros in their places; what only defines some is taken out.
    private static void expand(Document page, FormulaMacros macros) {
        for (Element formula : page.select(TAG + ":not([approximate])")) {
            String latex = macros.expanded(formula.attr("latex"));
            Matcher name = LABEL.matcher(latex);
            if (name.find() && formula.attr("label").isEmpty()) {
                formula.attr("label", name.group(1));
            }
            if (latex.isBlank()) {
                formula.remove();
            } else {
                formula.attr("latex", FormulaMacros.trimmed(LABEL.matcher(latex).replaceAll("")));
            }
        }
    }

    /// Pandoc's pages for KaTeX have formulas without delimiters, which a script would set.
    private static void bare(Document page) {
        boolean katex = page.selectFirst("script[src*=katex], link[href*=katex]") != null;
        for (Element math : page.select("span.math.inline, span.math.display")) {
            String latex = math.wholeText().strip();
            boolean plain = math.childrenSize() == 0 && !latex.startsWith("\\(");
            if (plain
                    && !latex.startsWith("\\[")
                    && !latex.startsWith("$")
                    && (katex || latex.matches("(?s).*[\\\\^_].*"))) {
                replace(math, latex, math.hasClass("display"), "", false);
            }
        }
    }

    /// MathJax 2 keeps the source in a script beside what it has drawn.
    private static void scripts(Document page) {
        Elements scripts = page.select("script[type^=math/tex]");
        for (Element script : scripts) {
            replace(script, script.data(), script.attr("type").contains("display"), "", false);
        }
        if (!scripts.isEmpty()) {
            page.select(
                            ".MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .MJX_Assistive_MathML")
                    .remove();
        }
    }

    /// LaTeXML sets a displayed formula as a table, a row of cells for each line.
    private static void latexmlTables(Document page) {
        for (Element table :
                page.select("table.ltx_equation, table.ltx_equationgroup, table.ltx_eqn_table")) {
            Elements rows = table.select("tr.ltx_eqn_row, tr.ltx_equation");
            for (Element row : rows.isEmpty() ? table.select("tr") : rows) {
                StringBuilder latex = new StringBuilder();
                for (Element math : row.select("math")) {
                    latex.append(latex.isEmpty() ? "" : " ")
                            .append(DisplayedFormulas.withoutStyle(latexOf(math)));
                }
                Element number = row.selectFirst(".ltx_tag_equation, .ltx_eqn_eqno");
                String label = number == null ? "" : number.text().replaceAll("[()]", "").strip();
                if (!latex.isEmpty()) {
                    table.before(formula(latex.toString(), true, label, false));
                }
            }
            table.remove();
        }
    }

    private static void katex(Document page) {
        for (Element katex : page.select(".katex")) {
            Element annotation = katex.selectFirst("annotation[encoding*=tex]");
            boolean display = katex.closest(".katex-display, .katex--display, .math-block") != null;
            Element stated = katex.closest("[data-math], [data-tex], [data-latex]");
            if (annotation == null && stated != null && stated.select(".katex").size() == 1) {
                String latex =
                        stated.attr("data-math")
                                + stated.attr("data-tex")
                                + stated.attr("data-latex");
                replace(katex, latex, display, "", false);
            } else if (annotation != null) {
                replace(katex, annotation.wholeText(), display, "", false);
            } else {
                Element drawn = katex.selectFirst(".katex-html");
                replace(katex, drawn == null ? katex.text() : drawn.text(), display, "", true);
            }
        }
    }

    private static void mathml(Document page) {
        for (Element math : page.select("math")) {
            String latex = latexOf(math);
            boolean display =
                    math.attr("display").equals("block")
                            || math.closest("mjx-container[display=true]") != null;
            Element drawn = math.closest("mjx-container, .mwe-math-element");
            Element whole = drawn == null ? math : drawn;
            if (latex.isEmpty()) {
                replace(whole, math.text(), display, "", true);
            } else {
                replace(whole, latex, display, "", false);
            }
        }
    }

    private static String latexOf(Element math) {
        Element annotation = math.selectFirst("annotation[encoding*=tex]");
        String latex =
                math.hasAttr("alttext")
                        ? math.attr("alttext")
                        : annotation == null ? "" : annotation.wholeText();
        return latex.isBlank() ? MathmlLatex.of(math) : latex.strip();
    }

    private static void customTags(Document page) {
        for (Element math : page.select("dt-math, d-math")) {
            replace(math, math.wholeText(), math.hasAttr("block"), "", false);
        }
        // GitHub's pages.
        for (Element math : page.select("math-renderer")) {
            String latex = math.wholeText().strip();
            boolean display = latex.startsWith("$$") || math.hasClass("js-display-math");
            replace(math, latex.replaceAll("^\\$+`?|`?\\$+$", ""), display, "", false);
        }
    }

    private static void images(Document page) {
        for (Element image :
                page.select("img.math, img.tex, img.latex, img.mwe-math-fallback-image-inline")) {
            if (!image.attr("alt").isBlank()) {
                replace(
                        image,
                        image.attr("alt"),
                        image.parent() != null && image.parent().hasClass("math"),
                        "",
                        false);
            }
        }
    }

    /// What a script of the page would typeset in the reader's browser: not in code.
    private static void delimited(Document page, boolean dollars) {
        List<TextNode> texts = new ArrayList<>();
        collect(page.body(), texts);
        texts.forEach(text -> split(text, dollars));
    }

    private static void collect(Element element, List<TextNode> texts) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                texts.add(text);
            } else if (child instanceof Element inner && !LITERAL.contains(inner.normalName())) {
                collect(inner, texts);
            }
        }
    }

    private static void split(TextNode text, boolean dollars) {
        String whole = text.getWholeText();
        int end = 0;
        for (DelimitedFormulas.Found found : DelimitedFormulas.in(whole, dollars)) {
            text.before(new TextNode(words(whole.substring(end, found.begin()), dollars)));
            String label = label(text, found.latex());
            text.before(formula(found.latex(), found.display(), label, false));
            end = found.end();
        }
        String rest = words(whole.substring(end), dollars);
        if (rest.length() < whole.length()) {
            text.text(rest);
        }
    }

    /// Where dollars begin formulas, a backslash makes one a sign.
    private static String words(String text, boolean dollars) {
        return dollars ? text.replace("\\$", "$") : text;
    }

    /// Sphinx puts the number of a formula beside it.
    private static String label(Node text, String latex) {
        Matcher tag = TEX_LABEL.matcher(latex);
        if (tag.find()) {
            return tag.group(1);
        }
        Element parent = text.parent() instanceof Element element ? element : null;
        Element number = parent == null ? null : parent.selectFirst(".eqno");
        if (number == null) {
            return "";
        }
        String label = number.text().replaceAll("[()¶#]", "").strip();
        number.remove();
        return label;
    }

    private static void replace(
            Element element, String latex, boolean display, String label, boolean approximate) {
        element.replaceWith(formula(latex, display, label, approximate));
    }

    private static Element formula(
            String latex, boolean display, String label, boolean approximate) {
        Element formula = new Element(TAG);
        formula.attr(
                "latex",
                DisplayedFormulas.withoutStyle(FormulaMacros.trimmed(latex))
                        .replaceAll("%\\s*\\n\\s*", ""));
        formula.attr("label", label);
        formula.attr("display", display);
        formula.attr("approximate", approximate);
        return formula;
    }
}
