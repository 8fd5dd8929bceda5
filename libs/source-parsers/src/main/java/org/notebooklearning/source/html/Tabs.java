package org.notebooklearning.source.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tabs show one of several panels in a browser. Read are all of them, and what a tab is called
/// stands in front of its panel, however the page's tool writes that down.
final class Tabs {
    /// A page for reading has some dozens; each list is searched for its panels.
    private static final int MOST = 200;

    /// How far around a list of tabs its panels stand.
    private static final int FAR = 3;

    private static final String PANEL = "[role=tabpanel]";

    private Tabs() {}

    /// Moves the names of tabs in front of their panels. Before hidden elements are taken out.
    static void name(Document page) {
        page.select("[role=tablist]").stream().limit(MOST).forEach(Tabs::nameOf);
        for (Element set : page.select(".tabbed-set")) {
            pair(
                    set.select("> .tabbed-labels > label"),
                    set.select("> .tabbed-content > .tabbed-block"));
        }
        for (Element set : page.select(".myst-tab-set")) {
            pair(
                    set.select("> div > .myst-tab-item-header"),
                    set.select("> .myst-tab-item-body > .myst-tab-item-text > div"));
        }
    }

    private static void nameOf(Element list) {
        Element around = list.parent();
        for (int up = 0; up < FAR && around != null; up++) {
            List<Element> panels = panels(around);
            if (!panels.isEmpty()) {
                if (pair(list.select("[role=tab]"), panels)) {
                    list.remove();
                }
                return;
            }
            around = around.parent();
        }
    }

    /// The panels in `around` that stand in no other panel.
    private static List<Element> panels(Element around) {
        return around.select(PANEL).stream()
                .filter(
                        panel -> {
                            Element outer =
                                    panel.parent() == null ? null : panel.parent().closest(PANEL);
                            return outer == null || !outer.hasParent() || !isIn(outer, around);
                        })
                .toList();
    }

    private static boolean isIn(Element inner, Element outer) {
        return !inner.equals(outer) && inner.parents().contains(outer);
    }

    private static boolean pair(List<Element> names, List<Element> panels) {
        if (names.size() != panels.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            Element panel = panels.get(i);
            panel.removeAttr("hidden").removeAttr("style");
            panel.prependElement("p").text(names.get(i).text());
            names.get(i).remove();
        }
        return true;
    }
}
