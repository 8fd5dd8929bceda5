package org.notebooklearning.html.notebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.html.markdown.MarkdownHtml;
import org.notebooklearning.html.markdown.PythonHtml;

/// The cells of a notebook as HTML, each with the outputs it had.
public final class CellHtml {
    private final OutputHtml outputs;

    private CellHtml(OutputHtml outputs) {
        this.outputs = outputs;
    }

    /// For the cells of `notebook`, whose metadata holds the state of its widgets.
    public static CellHtml in(Notebook notebook) {
        return new CellHtml(OutputHtml.in(notebook));
    }

    /// What `cell` shows: its text, or its code and below it the outputs. What is not trusted in it
    /// is cleaned.
    public String of(Cell cell) {
        return switch (cell.type()) {
            case MARKDOWN -> OutputHtml.prose(MarkdownHtml.of(cell.source(), attachments(cell)));
            case CODE -> code(cell);
            case RAW -> OutputHtml.pre(cell.source(), "");
        };
    }

    private String code(Cell cell) {
        String source = cell.source().isBlank() ? "" : PythonHtml.of(cell.source());
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
                            OutputHtml.anyPicture(data).ifPresent(url -> all.put(name, url));
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
