package org.notebooklearning.html.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.inputs.TestInputs;

class WebPageTest {

    @Test
    void showsEveryCellWithItsOutputs() throws Exception {
        Notebook notebook = file("lesson");

        Document page = page(notebook);

        assertThat(page.select("article")).hasSameSizeAs(notebook.cells());
        assertThat(page.select("#cell-figure img").attr("src")).startsWith("data:image/");
        assertThat(page.select("#cell-slider .control").text()).isEqualTo("scale 3");
        assertThat(page.select("#cell-frame td").first().text()).isEqualTo("the");
        assertThat(page.select(".maths math[display=block]")).isNotEmpty();
        assertThat(page.select("#cell-loud .keyword").first().text()).isEqualTo("def");
    }

    @Test
    void keepsASolutionBelowItsExerciseUntilItIsOpened() {
        Notebook lesson =
                Notebook.python(
                        List.of(
                                practice("sum", "test_sum = ..."),
                                practice("unproven", "test_other = ..."),
                                Cell.code("plain", "1", Map.of())));
        Notebook solutions =
                Notebook.python(
                        List.of(
                                Cell.markdown("heading", "Worked solutions", Map.of()),
                                practice("sum", "# all seven days\ntest_sum = 225"),
                                practice("unproven", "test_other = ..."),
                                Cell.code("plain", "2", Map.of())));

        Document page = Jsoup.parse(WebPage.of(lesson, solutions, "bakery"));

        assertThat(page.select("details")).hasSize(1);
        Element solution = page.select("#cell-sum > details").first();
        assertThat(solution.hasAttr("open")).isFalse();
        assertThat(solution.select("summary").text()).isEqualTo("Show a solution");
        assertThat(solution.select("pre").text()).contains("test_sum = 225");
        assertThat(page.select("#cell-sum > pre").text()).contains("test_sum = ...");
        assertThat(page(lesson).select("details")).isEmpty();
    }

    /// The rest of the cell stands just above it.
    @Test
    void showsOfASolutionTheLinesThatFillTheBlank() {
        String blank =
                "# How many?\nif True:\n    test_sum = ...  # fill in code here\nassert test_sum";
        String solved =
                "# How many?\nif True:\n    # all days\n    test_sum = sum(\n        week)\nassert test_sum";

        assertThat(filled(blank, solved)).isEqualTo("# all days\ntest_sum = sum(\n    week)");
        assertThat(filled("test_a = ...", "test_a = 1\ntest_a = 1"))
                .isEqualTo("test_a = 1\ntest_a = 1");
        assertThat(filled("a\na", "a\na\na")).isEqualTo("a");
        assertThat(filled("a\nb", "a")).isEqualTo("a");
    }

    private static String filled(String blank, String solved) {
        return FilledBlank.of(practice("sum", blank), practice("sum", solved)).source();
    }

    private static Cell practice(String id, String source) {
        CellTag tag = new CellTag("beat", BeatKind.PRACTICE, CellRole.PRACTICE, id);
        return Cell.code(id, source, tag.asMetadata());
    }

    @Test
    void needsNothingFromElsewhereAndRunsNothing() throws Exception {
        Document page = page(file("lesson"));

        assertThat(page.select("script, link, iframe, object")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(page.select("[src]")).allMatch(it -> it.attr("src").startsWith("data:image/"));
    }

    @Test
    void playsSoundsThatAreWithinTheNotebookAndNoOthers() {
        String markup =
                "<audio controls autoplay><source src=\"data:audio/wav;base64,AAAA\""
                        + " type=\"audio/wav\"></audio>"
                        + "<audio src=\"https://elsewhere.example/x.wav\"></audio>";
        Document page =
                page(
                        cell(
                                new Cell(
                                        Cell.Type.CODE,
                                        "sound",
                                        "Audio(wave, rate=8000)",
                                        Map.of(),
                                        1,
                                        List.of(
                                                Map.of(
                                                        "output_type",
                                                        "display_data",
                                                        "metadata",
                                                        Map.of(),
                                                        "data",
                                                        Map.of("text/html", markup))),
                                        null)));

        assertThat(page.select("audio")).hasSize(1);
        assertThat(page.select("audio").first().attributes().asList())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "controls", "src=\"data:audio/wav;base64,AAAA\"", "aria-label=\"Sound\"");
        assertThat(page.text()).contains("[sound: not part of the lesson]");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("media-src data:");
    }

    @Test
    void keepsNothingOfHostileNotebookThatRunsOrLoads() throws Exception {
        Document page = page(file("hostile"));

        assertThat(page.text()).contains("the_end");
        assertThat(page.body().getAllElements().eachAttr("style")).isEmpty();
        assertThat(page.body().getAllElements())
                .hasSizeGreaterThan(50)
                .extracting(Element::normalName)
                .doesNotContain("script", "object", "embed", "form", "input", "svg", "style")
                .doesNotContain("base", "meta", "video", "iframe", "link", "button");
        assertThat(page.body().getAllElements())
                .allSatisfy(
                        element ->
                                assertThat(element.attributes())
                                        .allSatisfy(
                                                one -> {
                                                    assertThat(one.getKey()).doesNotStartWith("on");
                                                    assertThat(one.getKey())
                                                            .isNotIn(
                                                                    "srcset", "background", "name");
                                                }));
        assertThat(page.select("[src]")).allMatch(it -> it.attr("src").startsWith("data:image/"));
        assertThat(page.select("a[href]")).allMatch(it -> it.attr("href").startsWith("http"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![$x$](https://example.org/a.png)",
                "![\"onerror=1 $x$](data:image/png;base64,AAAA \"$y$\")",
                "[$\\text{\">}$](javascript:alert(1))",
                "<a href='$x$' onclick=alert(1)>$y$</a>",
                "<img src=x alt='$\\text{\"<script>}$'>",
                "$\\text{</math><script>}$",
                "$$\\text{]]><img src=x onerror=1>}$$",
            })
    void putsNoMarkupIntoAttributesByWayOfFormulas(String markdown) {
        Document page = page(cell(Cell.markdown("one", markdown, Map.of())));

        assertThat(page.select("script, [onerror], [onclick]")).isEmpty();
        assertThat(page.select("img"))
                .allMatch(image -> image.attr("src").equals("data:image/png;base64,AAAA"));
        assertThat(page.select("[alt], [title]").eachAttr("alt"))
                .noneMatch(it -> it.contains("<math"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs $5 or $6.|0",
                "`$x$` is code|0",
                "A price of \\$3 and \\$4|0",
                "Here $x_1$ and $y_1$.|2",
                "$$a_1 + b_1$$|1",
            })
    void tellsFormulasFromPrices(String markdown, int formulas) {
        assertThat(page(cell(Cell.markdown("one", markdown, Map.of()))).select("math"))
                .hasSize(formulas);
    }

    @Test
    void showsFormulaThatIsNoneAsItWasWritten() {
        Document page = page(cell(Cell.markdown("one", "See $\\unknown{x}$.", Map.of())));

        assertThat(page.select(".maths-in code").text()).isEqualTo("\\unknown{x}");
    }

    @Test
    void keepsCodeInMarkdownAsItIs() {
        Document page =
                page(cell(Cell.markdown("one", "```python\ncost = \"$x$\"  # $y$\n```", Map.of())));

        assertThat(page.select("pre code").text()).contains("cost = \"$x$\"  # $y$");
        assertThat(page.select("pre .comment").text()).isEqualTo("# $y$");
    }

    @Test
    void shortensOutputsWithoutEnd() {
        Map<String, Object> flood =
                Map.of("output_type", "stream", "name", "stdout", "text", "x".repeat(50_000));
        Cell loud = new Cell(Cell.Type.CODE, "loud", "print(x)", Map.of(), 1, List.of(flood), null);

        assertThat(page(cell(loud)).select("pre.text").text())
                .hasSizeLessThan(20_100)
                .endsWith("30000 more characters in the notebook");
    }

    @Test
    void saysWhatItWasMadeFrom() {
        Notebook notebook =
                cell(Cell.markdown("one", "# Hello", Map.of()))
                        .withMetadata(
                                "notebook_learning",
                                Map.of(
                                        "title",
                                        "RMS <Norm>",
                                        "source",
                                        "A & B",
                                        "exercises",
                                        3,
                                        "exercises_proven",
                                        2));

        Document page = page(notebook);

        assertThat(page.title()).isEqualTo("RMS <Norm>");
        assertThat(page.select("footer").text()).contains("“A & B”", "2 of 3 exercises");
    }

    @ParameterizedTest
    @CsvSource({
        "import torch, PyTorch 2.15.0",
        "from torch import nn, PyTorch 2.15.0",
        "import pandas as pd, Python 3.13.1",
    })
    void saysWhatTheLessonWasRunWith(String imports, String version) {
        Notebook notebook =
                cell(Cell.code("setup", imports, Map.of()))
                        .withMetadata(
                                "notebook_learning",
                                Map.of(
                                        "proven_with",
                                        Map.of("torch", "2.15.0", "python", "3.13.1")));

        assertThat(page(notebook).select("footer").text())
                .contains("those of a run with " + version + ".");
    }

    private static Document page(Notebook notebook) {
        return Jsoup.parse(WebPage.of(notebook, "rmsnorm"));
    }

    private static Notebook cell(Cell cell) {
        return Notebook.python(List.of(cell));
    }

    private static Notebook file(String name) throws NotebookFormatException {
        return NotebookFormat.read(
                new String(TestInputs.bytes("lessons/" + name + ".ipynb"), StandardCharsets.UTF_8));
    }
}
