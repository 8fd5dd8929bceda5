package org.notebooklearning.source.html;

import org.jsoup.nodes.Element;

/// White space as a browser shows it.
final class Whitespace {
    private Whitespace() {}

    /// The text of `element` on one line, its formulas as LaTeX.
    static String textOf(Element element) {
        Element copy = element.clone();
        for (Element formula : copy.select(MathMarkup.TAG)) {
            boolean approximate = formula.hasAttr("approximate");
            String latex = formula.attr("latex");
            formula.text(approximate ? latex : "$" + latex + "$");
        }
        return collapsed(copy.text());
    }

    /// `text` on one line with single spaces, without invisible characters.
    static String collapsed(String text) {
        return text.replaceAll("[\u200b\u200c\u2060\ufeff\u00ad]", "")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .replaceAll(" (?=[,;)\\]])", "")
                .strip();
    }
}
