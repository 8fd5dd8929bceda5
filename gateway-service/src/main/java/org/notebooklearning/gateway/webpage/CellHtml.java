package org.notebooklearning.gateway.webpage;

import static org.notebooklearning.gateway.webpage.Markup.escaped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Cell;

/// One cell of a notebook as HTML, with the outputs it had.
final class CellHtml {
    private final OutputHtml outputs;

    CellHtml(OutputHtml outputs) {
        this.outputs = outputs;
    }

    /// `cell` as an `article`.
    String of(Cell cell) {
        String body =
                switch (cell.type()) {
                    case MARKDOWN -> MarkdownHtml.of(cell.source(), attachments(cell));
                    case CODE -> code(cell);
                    case RAW -> "<pre class=\"text\">" + escaped(cell.source()) + "</pre>";
                };
        String id = cell.id();
        String name = id == null ? "" : " id=\"cell-" + escaped(id) + "\"";
        return "<article" + name + ">" + body + "</article>\n";
    }

    private String code(Cell cell) {
        String source =
                cell.source().isBlank()
                        ? ""
                        : "<pre class=\"code\"><code>"
                                + PythonColours.of(cell.source())
                                + "</code></pre>";
        String made = cell.outputs().stream().map(outputs::of).collect(Collectors.joining());
        return source + (made.isEmpty() ? "" : "<div class=\"outputs\">" + made + "</div>");
    }

    private static Map<String, String> attachments(Cell cell) {
        Map<String, String> all = new HashMap<>();
        Map<String, Object> given = cell.attachments();
        if (given != null) {
            given.forEach(
                    (name, bundle) -> {
                        if (bundle instanceof Map<?, ?> data) {
                            OutputHtml.picture(data).ifPresent(url -> all.put(name, url));
                        }
                    });
        }
        return all;
    }

    /// Text of a property that nbformat allows to be a list of lines.
    static String text(@Nullable Object value) {
        if (value instanceof List<?> lines) {
            return lines.stream().map(String::valueOf).collect(Collectors.joining());
        }
        return value instanceof String text ? text : "";
    }
}
