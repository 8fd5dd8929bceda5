package org.notebooklearning.html.notebook;

import static org.notebooklearning.html.clean.Markup.escaped;
import static org.notebooklearning.html.notebook.CellHtml.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.html.clean.CleanHtml;
import org.notebooklearning.html.markdown.MarkdownHtml;

/// Outputs of cells as HTML. Of interactive parts, what they last showed and the names of their
/// controls.
final class OutputHtml {
    private static final String WIDGET = "application/vnd.jupyter.widget-";
    private static final int LONGEST_TEXT = 20_000;
    private static final List<String> PICTURES =
            List.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /// Colours and cursor moves of terminals (ECMA-48 control sequences).
    private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");
    private final Map<?, ?> models;

    private OutputHtml(Map<?, ?> models) {
        this.models = models;
    }

    /// For the outputs of `notebook`, whose metadata holds the state of its widgets.
    static OutputHtml in(Notebook notebook) {
        return new OutputHtml(models(notebook.metadata()));
    }

    private static Map<?, ?> models(Map<String, Object> metadata) {
        return metadata.get("widgets") instanceof Map<?, ?> widgets
                        && widgets.get(WIDGET + "state+json") instanceof Map<?, ?> state
                        && state.get("state") instanceof Map<?, ?> models
                ? models
                : Map.of();
    }

    /// One output as it stands in the file; empty for one that can not be shown.
    String of(Map<?, ?> output) {
        return switch (text(output.get("output_type"))) {
            case "stream" ->
                    pre(
                            text(output.get("text")),
                            "stderr".equals(output.get("name")) ? " err" : "");
            case "error" -> pre(error(output), " err");
            default -> output.get("data") instanceof Map<?, ?> data ? rich(data) : "";
        };
    }

    private static String error(Map<?, ?> output) {
        return output.get("traceback") instanceof List<?> lines && !lines.isEmpty()
                ? String.join("\n", lines.stream().map(String::valueOf).toList())
                : text(output.get("ename")) + ": " + text(output.get("evalue"));
    }

    private String rich(Map<?, ?> data) {
        if (data.get(WIDGET + "view+json") instanceof Map<?, ?> view) {
            String parts = widget(text(view.get("model_id")), new HashSet<>());
            return "<div class=\"widget\">"
                    + parts
                    + "<p class=\"soft\">Move it yourself in Jupyter: download the notebook.</p></div>";
        }
        Optional<String> picture = anyPicture(data);
        if (picture.isPresent()) {
            String name = text(data.get("text/plain"));
            return "<img src=\"%s\" alt=\"%s\">"
                    .formatted(
                            escaped(picture.get()),
                            escaped(name.isBlank() ? "Figure" : plain(name)));
        }
        String html = text(data.get("text/html"));
        boolean saidInText = data.containsKey("text/plain") && CleanHtml.hasControls(html);
        if (!html.isEmpty() && !saidInText) {
            Element clean = CleanHtml.of(html, Map.of());
            if (clean.hasText() || !clean.select("img, audio").isEmpty()) {
                return prose(clean.html());
            }
        }
        for (String type : List.of("text/markdown", "text/latex")) {
            if (data.containsKey(type)) {
                return prose(MarkdownHtml.of(text(data.get(type)), Map.of()));
            }
        }
        return data.containsKey("text/plain") ? pre(text(data.get("text/plain")), "") : "";
    }

    private String widget(String id, Set<String> seen) {
        if (!(models.get(id) instanceof Map<?, ?> model)
                || !(model.get("state") instanceof Map<?, ?> state)
                || !seen.add(id)) {
            return "";
        }
        StringBuilder parts = new StringBuilder();
        String name = text(state.get("description"));
        if (!name.isBlank() && state.get("value") != null) {
            parts.append("<span class=\"control\">")
                    .append(escaped(name + " " + state.get("value")))
                    .append("</span>");
        }
        if (state.get("children") instanceof List<?> children) {
            children.forEach(
                    child ->
                            parts.append(
                                    widget(String.valueOf(child).replace("IPY_MODEL_", ""), seen)));
        }
        if (state.get("outputs") instanceof List<?> outputs) {
            outputs.stream()
                    .filter(Map.class::isInstance)
                    .forEach(one -> parts.append(withoutWidgets((Map<?, ?>) one)));
        }
        return parts.toString();
    }

    /// An output within a widget holds no other one.
    private static String withoutWidgets(Map<?, ?> output) {
        return new OutputHtml(Map.of()).of(output);
    }

    /// The picture among `data` as a data URL, also where it is an SVG.
    static Optional<String> anyPicture(Map<?, ?> data) {
        return picture(data).or(() -> drawing(data));
    }

    private static Optional<String> picture(Map<?, ?> data) {
        return PICTURES.stream()
                .filter(data::containsKey)
                .findFirst()
                .map(
                        type ->
                                "data:"
                                        + type
                                        + ";base64,"
                                        + NOT_BASE64.matcher(text(data.get(type))).replaceAll(""));
    }

    /// SVG runs nothing where it is shown as a picture.
    private static Optional<String> drawing(Map<?, ?> data) {
        String svg = text(data.get("image/svg+xml"));
        return svg.isBlank()
                ? Optional.empty()
                : Optional.of(
                        "data:image/svg+xml,"
                                + URLEncoder.encode(svg, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
    }

    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    static String prose(String markup) {
        return "<div class=\"prose\">" + markup + "</div>";
    }

    /// `text` as it is, the first part of it where it is very long.
    static String pre(String text, String kind) {
        String all = plain(text);
        String shown =
                all.length() <= LONGEST_TEXT
                        ? all
                        : all.substring(0, LONGEST_TEXT)
                                + "\n… "
                                + (all.length() - LONGEST_TEXT)
                                + " more characters in the notebook";
        return "<pre class=\"text"
                + kind
                + "\" tabindex=\"0\" role=\"region\" aria-label=\"Output\">"
                + escaped(shown)
                + "</pre>";
    }
}
