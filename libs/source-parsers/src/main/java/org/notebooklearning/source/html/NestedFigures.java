package org.notebooklearning.source.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Brings the caption of a figure that holds another one to the picture in it. Quarto writes so
/// what code has drawn: the outer figure has the caption and the code, the inner one the picture.
final class NestedFigures {
    private NestedFigures() {}

    static void settle(Document page) {
        for (Element outer : page.select("figure:has(figure)")) {
            List<Element> bare =
                    outer.select("figure").stream()
                            .filter(
                                    f ->
                                            f.select("figure").size() == 1
                                                    && f.selectFirst("figcaption") == null)
                            .toList();
            Element caption = outer.selectFirst("> figcaption");
            // Several pictures below one caption are parts of a figure, and stay so.
            if (caption != null && bare.size() == 1 && bare.getFirst().selectFirst("img") != null) {
                bare.getFirst().appendChild(caption);
                outer.tagName("div");
            }
        }
    }
}
