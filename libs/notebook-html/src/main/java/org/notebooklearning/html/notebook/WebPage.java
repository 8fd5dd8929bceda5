package org.notebooklearning.html.notebook;

import static org.notebooklearning.html.clean.Markup.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;

/// A notebook as one page for the browser, to be read offline and printed: text, formulas as
/// MathML, code, figures within the page, and no script. The page's own policy would stop one that
/// the cleaning missed.
public final class WebPage {
    private static final String POLICY =
            "default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'";
    private static final String STYLE = read();
    private static final Pattern TORCH = Pattern.compile("(?m)^\\s*(import|from) torch\\b");

    private WebPage() {}

    /// `notebook` as HTML; `title` where its metadata has none. The same notebook gives the same
    /// page.
    public static String of(Notebook notebook, String title) {
        return of(notebook, null, title);
    }

    /// The same with a solution below each exercise, which stays closed until the reader opens it:
    /// the lines that fill the blank, and what the cell says then.
    ///
    /// @param solutions the same notebook with its blanks filled; null where there is none
    public static String of(Notebook notebook, @Nullable Notebook solutions, String title) {
        Map<?, ?> made =
                notebook.metadata().get("notebook_learning") instanceof Map<?, ?> known
                        ? known
                        : Map.of();
        String name = made.get("title") instanceof String given ? given : title;
        CellHtml cells = CellHtml.in(notebook);
        Map<String, Cell> solved = solved(solutions);
        StringBuilder page = new StringBuilder(head(name));
        for (Cell cell : notebook.cells()) {
            page.append(article(cells, cell, solved.get(cell.id())));
        }
        return page.append("</main>\n<footer><p>")
                .append(escaped(footer(made, notebook)))
                .append("</p></footer>\n</body>\n</html>\n")
                .toString();
    }

    /// The style sheet of the page, for other pages that show cells.
    public static String style() {
        return STYLE;
    }

    private static Map<String, Cell> solved(@Nullable Notebook solutions) {
        return solutions == null
                ? Map.of()
                : solutions.cells().stream()
                        .filter(cell -> cell.id() != null && isExercise(cell))
                        .collect(
                                Collectors.toMap(
                                        Cell::id, Function.identity(), (first, _) -> first));
    }

    private static boolean isExercise(Cell cell) {
        return CellTag.of(cell).filter(tag -> tag.role() == CellRole.PRACTICE).isPresent();
    }

    private static String article(CellHtml cells, Cell cell, @Nullable Cell solved) {
        String id = cell.id();
        String name = id == null ? "" : " id=\"cell-" + escaped(id) + "\"";
        String solution =
                solved == null || solved.source().equals(cell.source())
                        ? ""
                        : "<details class=\"solution\"><summary>Show a solution</summary>"
                                + cells.of(FilledBlank.of(cell, solved))
                                + "</details>";
        return "<article" + name + ">" + cells.of(cell) + solution + "</article>\n";
    }

    private static String head(String title) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Notebook Learning">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        """
                .formatted(POLICY, escaped(title), STYLE);
    }

    private static String footer(Map<?, ?> made, Notebook notebook) {
        List<String> facts = new ArrayList<>();
        if (made.get("source") instanceof String source) {
            facts.add("Made from “" + source + "”.");
        }
        if (made.get("exercises") instanceof Number all
                && made.get("exercises_proven") instanceof Number proven) {
            facts.add(proven + " of " + all + " exercises were proven by running them.");
        }
        if (made.get("proven_with") instanceof Map<?, ?> versions) {
            boolean torch = notebook.cells().stream().anyMatch(WebPage::importsTorch);
            if (versions.get(torch ? "torch" : "python") instanceof String version) {
                String name = torch ? "PyTorch " : "Python ";
                facts.add("The outputs are those of a run with " + name + version + ".");
            }
        }
        facts.add("Work on it in Jupyter: the notebook comes with it.");
        return String.join(" ", facts);
    }

    private static boolean importsTorch(Cell cell) {
        return cell.isCode() && TORCH.matcher(cell.source()).find();
    }

    private static String read() {
        try (InputStream file = WebPage.class.getResourceAsStream("page.css")) {
            return new String(
                    Objects.requireNonNull(file, "page.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
