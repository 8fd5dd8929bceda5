package org.notebooklearning.cli.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.concepts.compose.LessonWriting;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.html.clean.Markup;
import org.notebooklearning.html.notebook.CellHtml;
import org.notebooklearning.html.notebook.WebPage;

/// A lesson as one page that needs nothing beside it. Beside each cell stands where it is written.
/// Only the script that asks for a newer page runs, whatever the outputs hold.
final class LessonHtml {
    private static final Pattern PART = Pattern.compile("\\{(nonce|title|note|style|body)}");

    private LessonHtml() {}

    /// @param note above the lesson, such as that it is being run; may be empty
    static String of(
            String title, Notebook notebook, Map<String, LessonWriting.Place> places, String note) {
        CellHtml cells = CellHtml.in(notebook);
        StringBuilder body = new StringBuilder();
        for (Cell cell : notebook.cells()) {
            LessonWriting.Place place = places.get(cell.id());
            body.append("<article><p class=\"place\">")
                    .append(place == null ? "" : Markup.escaped(place.beat() + ":" + place.line()))
                    .append("</p><div>")
                    .append(cells.of(cell))
                    .append("</div></article>\n");
        }
        return page(title, note, body.toString());
    }

    /// A page that says why there is no lesson.
    static String of(String title, String problems) {
        return page(title, "", "<pre class=\"text err\">" + Markup.escaped(problems) + "</pre>");
    }

    private static String page(String title, String note, String body) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Map<String, String> parts =
                Map.of(
                        "nonce", HexFormat.of().formatHex(random),
                        "title", Markup.escaped(title),
                        "note", Markup.escaped(note),
                        "style", WebPage.style(),
                        "body", body);
        // In one pass: what is put in may read like a place for something.
        return PART.matcher(template())
                .replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
    }

    private static String template() {
        try (InputStream file = LessonHtml.class.getResourceAsStream("page.html")) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: page.html");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
