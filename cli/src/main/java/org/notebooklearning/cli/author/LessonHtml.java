package org.notebooklearning.cli.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.notebooklearning.concepts.compose.LessonWriting;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// A lesson as one page that needs nothing beside it. Beside each cell stands where it is written.
/// Only the page's own scripts run, whatever the outputs hold.
final class LessonHtml {
    private static final String KATEX_ABOUT =
            "/META-INF/maven/org.webjars.npm/katex/pom.properties";

    private static final Pattern PART = Pattern.compile("\\{(nonce|title|note|katex|body)}");

    private LessonHtml() {}

    /// @param note above the lesson, such as that it is being run; may be empty
    static String of(
            String title, Notebook notebook, Map<String, LessonWriting.Place> places, String note) {
        OutputHtml outputs = new OutputHtml(models(notebook));
        StringBuilder body = new StringBuilder();
        for (Cell cell : notebook.cells()) {
            LessonWriting.Place place = places.get(cell.id());
            body.append("<article><p class=\"place\">")
                    .append(place == null ? "" : Entities.escape(place.beat() + ":" + place.line()))
                    .append("</p><div>");
            if (cell.isMarkdown()) {
                body.append(MarkdownHtml.of(cell.source()));
            } else {
                body.append("<pre class=\"code\">")
                        .append(Entities.escape(cell.source()))
                        .append("</pre>")
                        .append(outputs.of(cell.outputs()));
            }
            body.append("</div></article>\n");
        }
        return page(title, note, body.toString());
    }

    /// A page that says why there is no lesson.
    static String of(String title, String problems) {
        return page(title, "", "<pre class=\"out err\">" + Entities.escape(problems) + "</pre>");
    }

    private static String page(String title, String note, String body) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Map<String, String> parts =
                Map.of(
                        "nonce", HexFormat.of().formatHex(random),
                        "title", Entities.escape(title),
                        "note", Entities.escape(note),
                        "katex", katex(),
                        "body", body);
        // In one pass: what is put in may read like a place for something.
        return PART.matcher(resource("/org/notebooklearning/cli/author/page.html"))
                .replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
    }

    private static Map<?, ?> models(Notebook notebook) {
        return notebook.metadata().get("widgets") instanceof Map<?, ?> widgets
                        && widgets.get("application/vnd.jupyter.widget-state+json")
                                instanceof Map<?, ?> saved
                        && saved.get("state") instanceof Map<?, ?> models
                ? models
                : Map.of();
    }

    private static String katex() {
        Properties about = new Properties();
        try {
            about.load(new java.io.StringReader(resource(KATEX_ABOUT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resource(
                        "/META-INF/resources/webjars/katex/%s/dist/katex.min.js"
                                .formatted(about.getProperty("version")))
                .replace("</script", "<\\/script");
    }

    private static String resource(String name) {
        try (InputStream file = LessonHtml.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
