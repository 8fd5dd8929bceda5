package org.notebooklearning.source.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.html.HtmlReader;
import org.notebooklearning.source.markdown.MarkdownContext;
import org.notebooklearning.source.markdown.MarkdownReader;

/// What a code cell printed and drew: text up to a length, pictures in PNG, formulas in LaTeX.
/// Other forms of an output are left out where it has a text as well.
final class Outputs {
    /// In characters, of one output; the beginning tells what it is.
    private static final int LONGEST = 4000;

    /// In characters of Base64; about 6 MB of picture.
    private static final int LARGEST_PICTURE = 8 << 20;

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;?]{0,20}[A-Za-z]");

    /// What Python shows of an object that says nothing of itself.
    private static final Pattern OBJECT = Pattern.compile("\\s*<[^<>\\n]{1,200}>\\s*");

    /// What Colab keeps for itself beside what everybody can show.
    private static final String COLAB = "application/vnd.google.colaboratory.intrinsic+json";

    private final DocumentDraft draft;
    private final MarkdownContext context;

    Outputs(DocumentDraft draft, MarkdownContext context) {
        this.draft = draft;
        this.context = context;
    }

    void append(JsonNode outputs) {
        for (JsonNode output : outputs) {
            switch (output.path("output_type").asText("")) {
                case "stream" -> text(NotebookReader.text(output.path("text")));
                case "error", "pyerr" -> error(output);
                case "execute_result", "display_data", "pyout" -> data(output);
                default -> draft.note("The notebook has outputs of a kind that is not known.");
            }
        }
    }

    private void error(JsonNode output) {
        text(output.path("ename").asText("") + ": " + output.path("evalue").asText(""));
    }

    /// nbformat 4 has the forms of an output in `data` by media type, 3 beside it by short names.
    private void data(JsonNode output) {
        JsonNode forms = output.has("data") ? output.path("data") : output;
        String png = form(forms, "image/png", "png");
        String latex = form(forms, "text/latex", "latex").strip();
        String plain = form(forms, "text/plain", "text");
        String html = form(forms, "text/html", "html");
        byte[] picture = png.isEmpty() ? null : decoded(png);
        boolean described = !plain.isBlank() && !OBJECT.matcher(plain).matches();
        if (picture != null) {
            draft.picture("", "", described ? shortened(plain) : null, picture, 0, null);
        } else if (latex.startsWith("$") && latex.endsWith("$") && latex.length() > 2) {
            String formula = latex.replaceAll("^\\$+(?:\\\\displaystyle)?|\\$+$", "").strip();
            draft.equation(formula, formula, null, false, 0);
        } else if (html.contains("<table")) {
            HtmlReader.append(html, "", draft);
        } else {
            widget(forms);
            other(forms, plain, html);
        }
    }

    private void other(JsonNode forms, String plain, String html) {
        String markdown = form(forms, "text/markdown", "markdown");
        if (!markdown.isBlank()) {
            MarkdownReader.append(markdown, context, draft);
        } else if (!html.isBlank() && (plain.isBlank() || OBJECT.matcher(plain).matches())) {
            HtmlReader.append(html, "", draft);
        } else if (!plain.startsWith("<IPython.core.display.")) {
            text(plain);
        }
    }

    /// What only a program can show is counted; its text, where it has one, is kept.
    private void widget(JsonNode forms) {
        forms.fieldNames()
                .forEachRemaining(
                        type -> {
                            boolean shown = type.startsWith("text/") || type.equals("image/png");
                            boolean media =
                                    type.startsWith("image/") || type.startsWith("application/");
                            if (media && !shown && !type.equals(COLAB)) {
                                context.leftOut().left("an output of the kind " + type);
                            }
                        });
    }

    private static String form(JsonNode forms, String mediaType, String shortName) {
        JsonNode form = forms.has(mediaType) ? forms.path(mediaType) : forms.path(shortName);
        return NotebookReader.text(form);
    }

    private static byte @Nullable [] decoded(String base64) {
        if (base64.length() > LARGEST_PICTURE) {
            return null;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            boolean png = bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
            return png ? bytes : null;
        } catch (IllegalArgumentException e) {
            // No Base64: then what is said about the picture is all that is there.
            return null;
        }
    }

    private void text(String output) {
        String plain = shortened(COLOURS.matcher(output).replaceAll("")).stripTrailing();
        draft.code("", plain, Role.OUTPUT, 0, null);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n…";
    }
}
