package org.notebooklearning.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.source.text.Lines;

class DisplayedFormulasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\\displaystyle\\frac{1}{a} ~ \\frac{1}{a}",
                "{\\displaystyle y_{t}=\\{a\\}} ~ y_{t}=\\{a\\}",
                "{\\displaystyle a}+{b} ~ {\\displaystyle a}+{b}",
                "\\displaystyles{x} ~ \\displaystyles{x}",
                "{a}_{b} ~ {a}_{b}"
            })
    void takesTheSizeAwayAndNoBrace(String latex, String plain) {
        assertThat(DisplayedFormulas.withoutStyle(latex)).isEqualTo(plain);
    }

    @Test
    void setsFormulasApartThatHaveABlockForThemselves() {
        assertThat(
                        lines(
                                """
                                <p>So</p><dl><dd>\\(a=1\\),</dd></dl><p>and \\(b\\) is 2,</p>
                                <ul><li>\\(c\\)</li></ul><p>by $<span class="math">\\(d\\)</span>$ it is.</p>
                                """))
                .containsExactly(
                        "TEXT So",
                        "EQ a=1,",
                        "TEXT and $b$ is 2,",
                        "LIST_ITEM $c$",
                        "TEXT by",
                        "EQ d",
                        "TEXT it is.");
    }

    @Test
    void readsFormulasThatAttributesState() {
        assertThat(
                        lines(
                                """
                                <p>If <span class="math-inline" data-math="\\forall x"><span class="katex"><span
                                class="katex-html" aria-hidden="true">∀x</span></span></span> holds.</p>
                                """))
                .containsExactly("TEXT If $\\forall x$ holds.");
    }

    @Test
    void namesThePanelsOfTabs() {
        assertThat(
                        lines(
                                """
                                <div class="sphinx-tabs"><div role="tablist"><button role="tab">A</button><button
                                role="tab">B</button></div><div role="tabpanel"><p>by a</p></div>
                                <div role="tabpanel" hidden="true"><p>by b</p></div></div>
                                <div class="tabs-container"><ul role="tablist"><li role="tab">npm</li><li
                                role="tab">yarn</li></ul><div><div role="tabpanel"><pre>npm i</pre></div>
                                <div role="tabpanel" style="display:none"><pre>yarn i</pre></div></div></div>
                                <ul role="tablist"><li role="tab">Alone</li></ul>
                                """))
                .containsExactly(
                        "TEXT A",
                        "TEXT by a",
                        "TEXT B",
                        "TEXT by b",
                        "TEXT npm",
                        "INPUT[] npm i",
                        "TEXT yarn",
                        "INPUT[] yarn i",
                        "LIST_ITEM Alone");
    }

    @Test
    void keepsTitlesThatAreLinksToThemselves() {
        assertThat(
                        lines(
                                "<h2><a class=anchor href='#a'>Use</a></h2><h2>Do<a class=anchor>#</a></h2><p>it</p>"))
                .containsExactly("# Use", "# Do", "TEXT it");
    }

    private static List<String> lines(String html) {
        String url = "https://example.org/docs/page.html";
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        return Lines.of(new HtmlReader().read(page, "utf-8", url, url));
    }
}
