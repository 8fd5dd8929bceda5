package org.notebooklearning.html.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.ConceptLibrary;

class MarkdownHtmlTest {

    @Test
    void leavesNoFormulaOfTheLibraryAsItWasWritten() {
        List<Document> texts =
                ConceptLibrary.shipped().concepts().stream()
                        .flatMap(concept -> concept.beats().stream())
                        .flatMap(beat -> beat.cells().stream())
                        .filter(BeatCell::markdown)
                        .map(cell -> html(cell.source()))
                        .toList();

        assertThat(texts.stream().mapToInt(text -> text.select("math").size()).sum())
                .isGreaterThan(100);
        assertThat(
                        texts.stream()
                                .flatMap(
                                        text ->
                                                text
                                                        .select(".maths > code, .maths-in > code")
                                                        .stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~~struck out~~|<p><del>struck out</del></p>",
                "see https://example.org/x|see <a href=\"https://example.org/x\"",
                "a $x$, b|<span class=\"whole\"><span class=\"maths-in\">",
                "[x](javascript:alert(1))|<a>x</a>",
                "[x](#part)|<a>x</a>",
                "![a b](https://example.org/p.png)|[picture: a b]",
            })
    void setsMarkdown(String markdown, String html) {
        assertThat(MarkdownHtml.of(markdown, Map.of())).contains(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# no heading|# no heading",
                "1. no list|1. no list",
                "**bold** and `code`|<strong>bold</strong> and <code>code</code>",
                "> no quote|&gt; no quote",
                "It costs $5 or $6.|It costs $5 or $6.",
            })
    void staysWithinALine(String markdown, String html) {
        assertThat(MarkdownHtml.inline(markdown)).isEqualTo(html);
    }

    @Test
    void setsFormulasWithinALine() {
        assertThat(MarkdownHtml.inline("divide by $\\mathrm{rms}(x)$"))
                .startsWith("divide by <span class=\"maths-in\"><math ");
    }

    @Test
    void letsTablesAndCodeBeScrolledWithTheKeyboard() {
        Document page = html("| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nx = 1\n```\n");

        assertThat(page.select("div.wide[tabindex=0][role=region][aria-label=Table] > table"))
                .hasSize(1);
        assertThat(page.select("pre.code[tabindex=0][role=region] .number").text()).isEqualTo("1");
    }

    @Test
    void findsAttachmentsByTheirNames() {
        Map<String, String> attached = Map.of("a b.png", "data:image/png;base64,AAAA");

        assertThat(MarkdownHtml.of("![x](attachment:a%20b.png)", attached))
                .contains("src=\"data:image/png;base64,AAAA\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "*a _b ", "![", "<b>", "`", "$", "~~", "<!--", "(\\["})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void setsTextsThatAreMadeToTakeForever(String piece) {
        String markdown = piece.repeat(20_000);

        assertThat(MarkdownHtml.of(markdown, Map.of())).doesNotContain("<script");
    }

    private static Document html(String markdown) {
        return Jsoup.parseBodyFragment(MarkdownHtml.of(markdown, Map.of()));
    }
}
