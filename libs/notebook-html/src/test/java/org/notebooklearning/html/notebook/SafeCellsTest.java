package org.notebooklearning.html.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.html.markdown.MarkdownHtml;
import org.notebooklearning.html.markdown.PythonHtml;
import org.notebooklearning.inputs.TestInputs;

/// Whatever a notebook holds, its markup runs nothing and loads nothing.
class SafeCellsTest {
    private static final List<String> PIECES =
            List.of(
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "<svg onload=alert(1)>",
                    "<math><mtext><table><mglyph><style><!--</style><img title=\"-->",
                    "<form action=javascript:alert(1)><input autofocus onfocus=alert(1)>",
                    "<a href=\"java\tscript:alert(1)\" style=\"position:fixed\">x</a>",
                    "<a href='data:text/html,x'>",
                    "<p style=background:url(//example.org)>",
                    "<iframe srcdoc=\"<script>x</script>\">",
                    "<template><script>x</script></template>",
                    "<noscript><p title=\"</noscript><img src=x onerror=x>\">",
                    "<audio src=//example.org/a.wav autoplay onplay=x>",
                    "<base href=//example.org>",
                    "[x](javascript:alert(1))",
                    "![x](//example.org/a.png \"onerror=x\")",
                    "<https://example.org/\"onclick=x>",
                    "https://example.org/?a=<b>&\"c",
                    "$\\text{<script>}$",
                    "$$\\href{javascript:x}{y}$$",
                    "$\\mathrm{</math>}$",
                    "\ue0000\ue001",
                    "`",
                    "```python\n",
                    "\n\n",
                    "> ",
                    "- ",
                    "| a | b |\n|---|---|\n| ",
                    "~~",
                    "\"",
                    "'",
                    "<",
                    ">",
                    "&",
                    "&lt;",
                    "&#106;",
                    "\\",
                    "$",
                    "$$",
                    "*",
                    "_",
                    "]]>",
                    "<!--",
                    "-->",
                    "</p>",
                    "</td></table>",
                    "\u0000",
                    "\u001b[31m",
                    "x",
                    " ",
                    "=");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece =
                Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(6));
        return piece.list().ofMaxSize(12).map(all -> String.join("", all));
    }

    @Property(tries = 500)
    void anyTextAndAnyOutputIsSafe(@ForAll("texts") String text) {
        SafeMarkup.check(MarkdownHtml.of(text, Map.of("a", text)));
        SafeMarkup.check(MarkdownHtml.inline(text));
        SafeMarkup.check(PythonHtml.of(text));
        List<Map<String, Object>> outputs = new ArrayList<>();
        for (String type :
                List.of(
                        "text/html",
                        "text/markdown",
                        "text/latex",
                        "text/plain",
                        "image/png",
                        "image/svg+xml",
                        "application/javascript")) {
            outputs.add(Map.of("output_type", "display_data", "data", Map.of(type, text)));
        }
        outputs.add(Map.of("output_type", "stream", "name", text, "text", text));
        outputs.add(Map.of("output_type", "error", "ename", text, "traceback", List.of(text)));
        Cell cell = new Cell(Cell.Type.CODE, "x", text, Map.of(), 1, outputs, null);

        SafeMarkup.check(CellHtml.in(Notebook.python(List.of(cell))).of(cell));
    }

    @TestFactory
    Stream<DynamicTest> realNotebooksAndOneMadeOfAttacksAreSafe() {
        return Stream.concat(
                        TestInputs.notebooks().stream(),
                        TestInputs.filesBelow(TestInputs.path("lessons"), ".ipynb").stream())
                .filter(SafeCellsTest::canBeRead)
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(), () -> check(file)));
    }

    private static boolean canBeRead(Path file) {
        try {
            NotebookFormat.read(Files.readString(file));
            return true;
        } catch (Exception e) {
            // Some inputs are damaged on purpose.
            return false;
        }
    }

    private static void check(Path file) throws Exception {
        Notebook notebook = NotebookFormat.read(Files.readString(file));
        CellHtml cells = CellHtml.in(notebook);
        notebook.cells().forEach(cell -> SafeMarkup.check(cells.of(cell)));
    }

    @Test
    void rendersThreeHundredCellsInLessThanASecond() throws Exception {
        String json = new String(TestInputs.bytes("lessons/lesson.ipynb"), StandardCharsets.UTF_8);
        Notebook lesson = NotebookFormat.read(json);
        CellHtml cells = CellHtml.in(lesson);
        List<Cell> many =
                Stream.generate(lesson.cells()::stream).flatMap(all -> all).limit(300).toList();
        many.forEach(cells::of);

        long begin = System.nanoTime();
        int length = many.stream().map(cells::of).mapToInt(String::length).sum();
        long millis = (System.nanoTime() - begin) / 1_000_000;

        assertThat(length).isGreaterThan(100_000);
        assertThat(millis).isLessThan(1000);
    }
}
