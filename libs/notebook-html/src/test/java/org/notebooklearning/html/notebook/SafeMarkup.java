package org.notebooklearning.html.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What markup of this module may hold, written down a second time and apart from the cleaning.
final class SafeMarkup {
    private static final Set<String> FORBIDDEN =
            Set.of(
                    "script",
                    "style",
                    "link",
                    "meta",
                    "base",
                    "iframe",
                    "frame",
                    "object",
                    "embed",
                    "applet",
                    "form",
                    "input",
                    "button",
                    "select",
                    "textarea",
                    "svg",
                    "video",
                    "template",
                    "noscript",
                    "portal",
                    "dialog",
                    "slot",
                    "track",
                    "source",
                    "annotation-xml",
                    "mglyph",
                    "maction");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "accent",
                    "alt",
                    "alttext",
                    "align",
                    "aria-label",
                    "class",
                    "colspan",
                    "controls",
                    "display",
                    "displaystyle",
                    "fence",
                    "height",
                    "href",
                    "lspace",
                    "linethickness",
                    "mathvariant",
                    "maxsize",
                    "minsize",
                    "notation",
                    "rel",
                    "role",
                    "rowspan",
                    "rspace",
                    "src",
                    "start",
                    "stretchy",
                    "tabindex",
                    "target",
                    "width",
                    "scriptlevel");

    private SafeMarkup() {}

    /// Fails where a browser could be made to run, load, send or draw over something by `markup`.
    static void check(String markup) {
        Document page = Jsoup.parseBodyFragment(markup);
        assertThat(page.head().children()).isEmpty();
        for (Element element : page.body().getAllElements()) {
            assertThat(element.normalName()).isNotIn(FORBIDDEN);
            for (Attribute one : element.attributes()) {
                assertThat(one.getKey()).as(element.cssSelector()).isIn(ATTRIBUTES);
                if (one.getKey().equals("href")) {
                    assertThat(one.getValue().strip().toLowerCase(Locale.ROOT))
                            .matches("(?s)https?://.*");
                }
                if (one.getKey().equals("src")) {
                    assertThat(one.getValue()).matches("(?is)data:(image|audio)/.*");
                }
            }
        }
    }
}
