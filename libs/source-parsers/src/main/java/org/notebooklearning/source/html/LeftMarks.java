package org.notebooklearning.source.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Leaves a mark, [#TAG], where a page has something that is not read: what is embedded, and what a
/// script draws. Its attribute `name` says what it was.
final class LeftMarks {
    static final String TAG = "lesson-left";

    private static final Map<String, String> THINGS = things();

    private LeftMarks() {}

    private static Map<String, String> things() {
        Map<String, String> things = new LinkedHashMap<>();
        things.put("script[type*=jupyter.widget-view]", "a Jupyter widget");
        things.put(".plotly-graph-div, .js-plotly-plot", "a chart that Plotly draws");
        things.put(".bk-root, [data-root-id]", "a chart that Bokeh draws");
        things.put(".vega-embed, .vega-visualization", "a chart that Vega draws");
        things.put("div.mermaid", "a diagram that Mermaid draws");
        things.put("script[src*=gist.github.com]", "an embedded gist");
        things.put("p.codepen, .codepen", "an embedded CodePen");
        things.put(
                "interactive-example, mdn-play-render-iframe, observablehq-chart",
                "an interactive example");
        things.put("mdn-compat-table-lazy", "a table that a script of the page draws");
        things.put("span.ltx_ERROR", "a command that LaTeXML did not know");
        things.put("canvas", "a drawing of a script (canvas)");
        things.put("video", "a video");
        things.put("audio", "a sound");
        things.put("embed, object", "an embedded object");
        things.put("input[type=range], select", "a control such as a slider");
        return things;
    }

    static void set(Document page) {
        for (Element frame : page.select("iframe")) {
            String host = host(frame.absUrl("src"));
            replace(frame, host.isEmpty() ? "an embedded page" : "an embedded page of " + host);
        }
        THINGS.forEach((selector, name) -> page.select(selector).forEach(e -> replace(e, name)));
        for (Element drawing : page.select("svg")) {
            if (drawing.closest("figure") != null || drawing.getAllElements().size() > 20) {
                replace(drawing, "a drawing in the page (SVG)");
            }
        }
        for (Element box : page.select("input[type=checkbox]")) {
            if (box.closest("li") != null) {
                box.replaceWith(new TextNode(box.hasAttr("checked") ? "[x] " : "[ ] "));
            }
        }
    }

    private static String host(String address) {
        try {
            String host = address.isEmpty() ? null : new URI(address).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException e) {
            // No address at all: then the page has no name.
            return "";
        }
    }

    private static void replace(Element element, String name) {
        if (element.parent() != null) {
            element.replaceWith(new Element(TAG).attr("name", name));
        }
    }
}
