package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.notebooklearning.source.text.LeftOut;

/// Elements that a reader takes out and that the page never closes: they hold the rest of it, too.
/// The page must have been parsed with its positions.
final class Unfinished {
    /// Elements that may end without an end tag (HTML Living Standard, 13.1.2.4), and those that
    /// have none.
    private static final Set<String> OPTIONAL =
            Set.of(
                    ("p li dt dd td th tr tbody thead tfoot option optgroup rt rp colgroup caption"
                                    + " html head body area base br col embed hr img input link meta source"
                                    + " track wbr")
                            .split(" ", -1));
    private static final Evaluator CONTENT =
            Selector.evaluatorOf("h1, h2, h3, h4, h5, h6, p, main, article, section");

    /// Of one page; each costs a look through what it holds.
    private static final int MOST = 50;

    private final TextWeights weights;
    private final int all;
    private int taken;

    /// `weights` are those of the page, `all` how much text it holds.
    Unfinished(TextWeights weights, int all) {
        this.weights = weights;
        this.all = all;
    }

    /// Whether `element` is never closed. An end tag may also be that of an element around it: then
    /// one of these is never closed, and `element` goes on to its end with most of the page.
    boolean is(Element element) {
        if (taken >= MOST || OPTIONAL.contains(element.normalName())) {
            return false;
        }
        return isOpen(element) || (weights.text(element) > all / 2 && endsWithOpen(element));
    }

    private static boolean isOpen(Element element) {
        return element.endSourceRange().isTracked() && element.endSourceRange().isImplicit();
    }

    private static boolean endsWithOpen(Element element) {
        for (Element each = element; each.parent() != null; each = each.parent()) {
            boolean same = each.normalName().equals(element.normalName());
            if (same && !each.equals(element) && isOpen(each)) {
                return true;
            }
            if (each.nextElementSibling() != null) {
                return false;
            }
        }
        return false;
    }

    /// Takes `element` out up to where the text of a page begins in it: the first heading,
    /// paragraph or section. That and all behind it is left in its place.
    void takeOut(Element element, LeftOut leftOut) {
        taken++;
        List<Node> rest = new ArrayList<>();
        for (Node child : element.childNodes()) {
            boolean begins =
                    child instanceof Element inner
                            && (inner.is(CONTENT) || inner.selectFirst(CONTENT) != null);
            if (begins || !rest.isEmpty()) {
                rest.add(child);
            }
        }
        String name = name(element);
        if (!rest.isEmpty()) {
            leftOut.unclosed(name);
        } else if (!element.text().isBlank()) {
            leftOut.left("what stands in " + name + ", which nothing closes");
        }
        Node last = element;
        for (Node each : rest) {
            last.after(each);
            last = each;
        }
        element.remove();
    }

    private static String name(Element element) {
        boolean hidden = element.hasAttr("hidden") || element.hasAttr("style");
        String names = element.className().strip();
        String also = hidden ? " hidden" : names.isEmpty() ? "" : " class=\"" + names + "\"";
        return "<" + element.normalName() + also + ">";
    }
}
