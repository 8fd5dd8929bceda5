package org.notebooklearning.source.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Formulas that stand by themselves though the page writes them as if they stood in a line:
/// encyclopedias put them alone into an indented block, and some Markdown tools leave the outer
/// dollars of `$$...$$` beside a formula in a line.
final class DisplayedFormulas {
    private static final Pattern STYLE = Pattern.compile("^\\s*+\\\\displaystyle(?![A-Za-z])\\s*+");
    private static final Pattern POINT = Pattern.compile("\\s*[.,;:]?\\s*");

    private DisplayedFormulas() {}

    /// Marks them as displayed.
    static void find(Document page) {
        number(page);
        for (Element formula : page.select(MathMarkup.TAG + ":not([display]):not([approximate])")) {
            boolean marked = takeDollars(formula);
            String point = marked ? null : pointAlone(formula);
            if (point != null) {
                formula.attr("latex", formula.attr("latex") + point);
            }
            formula.attr("display", marked || point != null);
        }
    }

    /// The theme of MyST links the number of a formula to it.
    private static void number(Document page) {
        for (Element number : page.select("a[aria-label=Link to this Equation]")) {
            Element around = number.closest("div.math");
            Element formula = around == null ? null : around.selectFirst(MathMarkup.TAG);
            if (formula != null) {
                formula.attr("label", number.text().replaceAll("[()]", "").strip());
            }
        }
    }

    private static boolean takeDollars(Element formula) {
        Node whole = formula;
        while (whole.parent() instanceof Element span
                && span.normalName().equals("span")
                && span.childrenSize() == 1
                && span.ownText().isBlank()) {
            whole = span;
        }
        if (whole.previousSibling() instanceof TextNode before
                && whole.nextSibling() instanceof TextNode after
                && before.getWholeText().endsWith("$")
                && after.getWholeText().startsWith("$")) {
            String words = before.getWholeText();
            before.text(words.substring(0, words.length() - 1));
            after.text(after.getWholeText().substring(1));
            return true;
        }
        return false;
    }

    /// The sign behind a formula that has a block for itself, mostly empty; null where it has not.
    private static @Nullable String pointAlone(Element formula) {
        Element block = formula.parent();
        if (block == null
                || !block.is("dd, p, div, center")
                || block.childrenSize() != 1
                || block.closest("li, td, th, figcaption, caption") != null) {
            return null;
        }
        StringBuilder point = new StringBuilder();
        for (Node child : block.childNodes()) {
            if (child instanceof TextNode words) {
                if (!POINT.matcher(words.getWholeText()).matches()
                        || (words.nextSibling() != null && !words.isBlank())) {
                    return null;
                }
                point.append(words.getWholeText().strip());
            }
        }
        return point.toString();
    }

    /// `latex` without the size that it is set in: a group around the whole, or the command alone.
    static String withoutStyle(String latex) {
        boolean group = latex.startsWith("{") && closing(latex) == latex.length() - 1;
        String inside = group ? latex.substring(1, latex.length() - 1) : latex;
        Matcher style = STYLE.matcher(inside);
        return style.find() ? inside.substring(style.end()).stripTrailing() : latex;
    }

    /// Where the group that `latex` begins with ends; -1 where it does not.
    private static int closing(String latex) {
        int depth = 0;
        for (int i = 0; i < latex.length(); i++) {
            switch (latex.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> {
                    depth--;
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {
                    // Any other character opens or closes nothing.
                }
            }
        }
        return -1;
    }
}
