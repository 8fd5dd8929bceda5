package org.notebooklearning.cli.author;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/// Outputs of cells as HTML; of interactive parts the controls' names and values, and what they
/// showed when they were saved.
final class OutputHtml {
    private static final String WIDGET = "application/vnd.jupyter.widget-view+json";
    private static final List<String> IMAGES = List.of("image/png", "image/jpeg", "image/gif");
    private static final Pattern TERMINAL_CODE = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final Safelist HTML =
            Safelist.relaxed()
                    .addTags("audio", "source")
                    .addAttributes("audio", "controls", "src")
                    .addAttributes("source", "src", "type")
                    .addProtocols("audio", "src", "data")
                    .addProtocols("source", "src", "data")
                    .addProtocols("img", "src", "data");

    private final Map<?, ?> models;

    /// @param models state of the notebook's widgets, by id
    OutputHtml(Map<?, ?> models) {
        this.models = models;
    }

    String of(List<Map<String, Object>> outputs) {
        StringBuilder html = new StringBuilder();
        outputs.forEach(output -> html.append(one(output)));
        return html.toString();
    }

    private String one(Map<?, ?> output) {
        return switch (text(output.get("output_type"))) {
            case "stream" ->
                    pre(
                            text(output.get("text")),
                            text(output.get("name")).equals("stderr") ? "err" : "");
            case "error" ->
                    pre(
                            output.get("traceback") instanceof List<?> lines && !lines.isEmpty()
                                    ? String.join(
                                            "\n", lines.stream().map(String::valueOf).toList())
                                    : text(output.get("ename")) + ": " + text(output.get("evalue")),
                            "err");
            default -> output.get("data") instanceof Map<?, ?> data ? rich(data) : "";
        };
    }

    private String rich(Map<?, ?> data) {
        if (data.get(WIDGET) instanceof Map<?, ?> view) {
            return "<div class=\"widget\">"
                    + widget(text(view.get("model_id")), new HashSet<>())
                    + "<p class=\"soft\">Open the notebook in Jupyter to move it.</p></div>";
        }
        for (String type : IMAGES) {
            if (data.containsKey(type)) {
                return "<img alt=\"figure\" src=\"data:%s;base64,%s\">"
                        .formatted(type, text(data.get(type)).replaceAll("[^A-Za-z0-9+/=]", ""));
            }
        }
        if (data.containsKey("text/html")) {
            return "<div class=\"html\">"
                    + Jsoup.clean(text(data.get("text/html")), HTML)
                    + "</div>";
        }
        for (String type : List.of("text/markdown", "text/latex")) {
            if (data.containsKey(type)) {
                return MarkdownHtml.of(text(data.get(type)));
            }
        }
        return data.containsKey("text/plain") ? pre(text(data.get("text/plain")), "") : "";
    }

    private String widget(String id, Set<String> seen) {
        if (!(models.get(id) instanceof Map<?, ?> model) || !seen.add(id)) {
            return "";
        }
        Map<?, ?> state = model.get("state") instanceof Map<?, ?> map ? map : Map.of();
        StringBuilder html = new StringBuilder();
        if (!text(state.get("description")).isEmpty() && state.get("value") != null) {
            html.append("<span class=\"control\">")
                    .append(Entities.escape(text(state.get("description"))))
                    .append(' ')
                    .append(Entities.escape(text(state.get("value"))))
                    .append("</span>");
        }
        if (state.get("children") instanceof List<?> children) {
            children.forEach(
                    child -> html.append(widget(text(child).replace("IPY_MODEL_", ""), seen)));
        }
        if (state.get("outputs") instanceof List<?> outputs) {
            outputs.forEach(one -> html.append(one instanceof Map<?, ?> map ? one(map) : ""));
        }
        return html.toString();
    }

    private static String pre(String text, String kind) {
        String plain = TERMINAL_CODE.matcher(text).replaceAll("");
        return "<pre class=\"out " + kind + "\">" + Entities.escape(plain) + "</pre>";
    }

    /// Texts of nbformat are one string or a list of lines.
    private static String text(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof List<?> lines) {
            return String.join("", lines.stream().map(String::valueOf).toList());
        }
        return value == null ? "" : value.toString();
    }
}
