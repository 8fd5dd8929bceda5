package org.notebooklearning.source.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.notebooklearning.source.text.FormulaMacros;
import org.notebooklearning.source.text.RunningText;

/// What elements in a line of text are.
final class InlineMarkup {
    private static final Set<String> CODE = Set.of("code", "tt", "samp");

    private InlineMarkup() {}

    static boolean isCode(Element element) {
        return CODE.contains(element.normalName());
    }

    static boolean isRaised(Element element) {
        return element.normalName().equals("sup") || isAligned(element, "super");
    }

    static boolean isLowered(Element element) {
        return element.normalName().equals("sub") || isAligned(element, "sub");
    }

    private static boolean isAligned(Element element, String how) {
        return element.normalName().equals("span")
                && element.attr("style").matches("(?is).*vertical-align:\\s*" + how + "\\b.*");
    }

    /// The code in `element` as it was written.
    static String code(Element element) {
        String code = element.wholeText().replace('\u00a0', ' ').replace("\u200b", "");
        return code.indexOf('\n') < 0 ? code : code.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /// The text of `element` on one line, its formulas as LaTeX.
    static String textOf(Element element) {
        RunningText text = new RunningText();
        append(element, text);
        return text.take().text();
    }

    private static void append(Element element, RunningText text) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.words(words.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner, text);
            }
        }
    }

    private static void element(Element element, RunningText text) {
        if (element.normalName().equals(MathMarkup.TAG)) {
            String latex = element.attr("latex");
            text.verbatim(
                    element.hasAttr("approximate")
                            ? latex
                            : "$" + FormulaMacros.onOneLine(latex) + "$");
        } else if (isCode(element)) {
            text.code(code(element));
        } else if (isRaised(element)) {
            text.raised(textOf(element));
        } else if (isLowered(element)) {
            text.lowered(textOf(element));
        } else {
            boolean apart =
                    element.isBlock()
                            || element.normalName().equals("br")
                            || element.hasClass("ltx_bibblock");
            if (apart) {
                text.space();
            }
            append(element, text);
            if (apart) {
                text.space();
            }
        }
    }
}
