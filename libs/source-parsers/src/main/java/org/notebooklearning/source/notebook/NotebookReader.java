package org.notebooklearning.source.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.identity.Decoding;
import org.notebooklearning.source.markdown.MarkdownContext;
import org.notebooklearning.source.markdown.MarkdownReader;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.text.CodeLanguage;

/// Reads a notebook of nbformat 4 or 3: Markdown cells as Markdown, code cells as input in the
/// kernel's language, their outputs as output. More lenient than the format's schema: what can be
/// read is, whatever else is wrong.
public final class NotebookReader {
    private static final Pattern CELL_OPTIONS = Pattern.compile("^(?:#\\|[^\\n]*\\n)+");

    private final DocumentDraft draft = new DocumentDraft();
    private final MarkdownContext context;
    private String title = "";

    private NotebookReader(String base) {
        this.context = new MarkdownContext(base);
    }

    /// The document in the `json`. `base` makes links absolute, empty where it has no address;
    /// `origin` is what the learner would recognise.
    public static SourceReading read(byte[] json, String base, String origin) {
        JsonNode notebook;
        try {
            notebook = Json.mapper().readTree(Decoding.decoded(json));
        } catch (JsonProcessingException e) {
            return Refusal.NOTEBOOK_BROKEN.because(
                    "The notebook is no JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("")
                            + ".");
        }
        boolean cells = notebook != null && (notebook.has("cells") || notebook.has("worksheets"));
        if (!cells) {
            return Refusal.NOTEBOOK_BROKEN.because("The notebook has no list of cells.");
        }
        return new NotebookReader(base).document(notebook, origin);
    }

    private SourceReading document(JsonNode notebook, String origin) {
        JsonNode metadata = notebook.path("metadata");
        String kernel = metadata.path("language_info").path("name").asText("");
        String language =
                CodeLanguage.named(
                        kernel.isEmpty()
                                ? metadata.path("kernelspec").path("language").asText("python")
                                : kernel);
        for (JsonNode cell : cells(notebook)) {
            cell(cell, language);
        }
        context.leftOut().note(draft);
        if (draft.isEmpty()) {
            return Refusal.EMPTY.because("The notebook has no cells that say anything.");
        }
        String stated = metadata.path("title").asText("");
        List<String> authors = new ArrayList<>();
        metadata.path("authors").forEach(a -> authors.add(a.path("name").asText("")));
        authors.removeIf(String::isBlank);
        return new SourceReading.Read(
                draft.build(
                        Form.NOTEBOOK,
                        title.isEmpty() ? stated : title,
                        authors,
                        origin,
                        null,
                        null,
                        0),
                draft.pictures());
    }

    private static List<JsonNode> cells(JsonNode notebook) {
        List<JsonNode> cells = new ArrayList<>();
        notebook.path("cells").forEach(cells::add);
        notebook.path("worksheets").forEach(sheet -> sheet.path("cells").forEach(cells::add));
        return cells;
    }

    private void cell(JsonNode cell, String language) {
        String source = text(cell.has("source") ? cell.path("source") : cell.path("input"));
        switch (cell.path("cell_type").asText("")) {
            case "markdown", "html" -> markdown(source);
            case "heading" ->
                    markdown(
                            "#".repeat(Math.clamp(cell.path("level").asInt(1), 1, 6))
                                    + " "
                                    + source);
            case "code" -> {
                String code = CELL_OPTIONS.matcher(source).replaceFirst("").stripTrailing();
                draft.code(cellLanguage(source, language), code, 0);
                new Outputs(draft, context).append(cell.path("outputs"));
            }
            case "raw" -> {
                // Quarto keeps its settings in a cell.
                if (!source.startsWith("---\n")) {
                    draft.code("", source.stripTrailing(), Role.INPUT, 0, null);
                }
            }
            default -> draft.note("The notebook has cells of a kind that is not known.");
        }
    }

    private void markdown(String source) {
        String heading = MarkdownReader.append(source, context, draft);
        title = title.isEmpty() ? heading : title;
    }

    /// A cell may begin with IPython's magic for another language.
    private static String cellLanguage(String source, String language) {
        if (!source.startsWith("%%")) {
            return language;
        }
        String magic = source.substring(2).strip().split("\\s", 2)[0];
        return switch (magic) {
            case "bash", "sh" -> "bash";
            case "html", "javascript", "js", "latex", "R", "ruby", "perl", "sql" ->
                    CodeLanguage.named(magic);
            default -> language;
        };
    }

    /// Text of the format is one string or a list of them.
    static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText("");
        }
        StringBuilder text = new StringBuilder();
        value.forEach(line -> text.append(line.asText("")));
        return text.toString();
    }
}
