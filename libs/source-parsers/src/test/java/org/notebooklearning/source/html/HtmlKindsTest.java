package org.notebooklearning.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.ListPlace;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.text.Lines;

class HtmlKindsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "10<sup>9</sup> weights ~ 10^9 weights",
                "10<sup>&minus;3</sup> ~ 10^{-3}",
                "H<sub>2</sub>O and x<sub>ij</sub> ~ H_2O and x_{ij}",
                "<i>mc</i><sup><b>2</b></sup> ~ mc^2",
                "the 2<sup>nd</sup> and 3<sup>rd</sup> ~ the 2nd and 3rd",
                "Acme<sup>TM</sup> ~ AcmeTM",
                "so<sup>[4]</sup> it is ~ so[4] it is",
                "10<span style='vertical-align:super'>12</span> ~ 10^{12}",
                "tokens<sup><a href='#fn1'>1</a></sup>, so ~ tokens, so",
                "a fact<a href='#n1' class='footnote-ref'>1</a>. ~ a fact.",
                "<code>a[ i ] , b</code> and <code>--x</code> ~ a[ i ] , b and --x",
                "he said <q>so</q> ~ he said “so”"
            })
    void readsMarksInALine(String html, String words) {
        assertThat(lines("<p>" + html + "</p>")).containsExactly("TEXT " + words);
    }

    @Test
    void tellsNotesThatBeginWithTheirMarkFromPowers() {
        assertThat(
                        lines(
                                "<p>The sky is blue,<sup>1</sup> and x<sup>1</sup> is x.</p>"
                                        + "<p><sup>1</sup> By day.</p>"))
                .containsExactly("TEXT The sky is blue, and x^1 is x.", "FOOTNOTE By day.");
    }

    @Test
    void numbersItemsAsTheyAreShown() {
        SourceReading reading =
                read(
                        """
                        <ol start=3 type=a><li>one<pre>ls -l
                        cd x</pre>more</li><li value=7>two<ol><li>inner</li></ol></li></ol>
                        <ol reversed><li>x</li><li>y</li></ol>
                        <ol style="list-style: none"><li>plain</li></ol>
                        """);
        assertThat(Lines.of(reading))
                .containsExactly(
                        "LIST_ITEM c. one",
                        "INPUT[] ls -l\ncd x",
                        "LIST_ITEM more",
                        "LIST_ITEM g. two",
                        "LIST_ITEM 1. inner",
                        "LIST_ITEM 2. x",
                        "LIST_ITEM 1. y",
                        "LIST_ITEM plain");
        assertThat(Lines.document(reading).paragraphs().map(p -> p.place()).toList())
                .startsWith(new ListPlace(1, "c"), new ListPlace(1, ""))
                .contains(new ListPlace(2, "1"));
    }

    @Test
    void keepsStepsApartFromWhatStandsInThem() {
        assertThat(
                        lines(
                                """
                                <ol><li><pre>x = 1
                                y = 2</pre></li><li>Set:<table><tr><th>a<th>b<tr><td>1
                                <td><ul><li>c</li><li>d</li></ul></table></li><li><h3>Back to step 2</h3></li></ol>
                                """))
                .containsExactly(
                        "LIST_ITEM 1.",
                        "INPUT[] x = 1\ny = 2",
                        "LIST_ITEM 2. Set:",
                        "TABLE [[a, b], [1, c; d]]",
                        "# Back to step 2");
    }

    @Test
    void keepsCellsInTheirPlacesAndTheirCode() {
        assertThat(
                        lines(
                                """
                                <table><tr><th rowspan=2>Model<th colspan=2>Speed<tr><th>min<th>max
                                <tr><td>A<td><code>f( x )</code><td><pre>a
                                b</pre></table>
                                """))
                .containsExactly(
                        "TABLE [[Model 2x1, Speed 1x2], [min, max], [A, f( x ), a\nb]]",
                        "INPUT[] a\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MathJax.Hub.Config({TeX: {Macros: {R: '{\\\\mathbb R}', norm: ['\\\\|#1\\\\|', 1]}}});",
                "window.MathJax = {tex: {macros: {R: \"{\\\\mathbb R}\", norm: [\"\\\\|#1\\\\|\", 1],}}};",
                "MathJax = {loader: {}, tex: {packages: [], macros: {norm: [String.raw`\\|#1\\|`, 1], R: `{\\\\mathbb R}`}}}",
                "renderMathInElement(document.body, {macros: {\"\\\\R\": \"{\\\\mathbb R}\", \"\\\\norm\": \"\\\\|#1\\\\|\"}});",
                "const macros = {'\\\\norm': '\\\\|#1\\\\|', /* a set */ '\\\\R': '{\\\\mathbb R}'};"
            })
    void putsThePagesMacrosInTheirPlaces(String script) {
        assertThat(
                        lines(
                                "<script>"
                                        + script
                                        + "</script><p>In \\(\\R^n\\), \\(\\norm{x}\\) holds.</p>"))
                .containsExactly("TEXT In ${\\mathbb R}^n$, $\\|x\\|$ holds.");
    }

    @Test
    void readsFormulasBetweenSingleDollarsWhereThePageSaysSo() {
        String script = "<script>MathJax = {tex: {inlineMath: [['$', '$']]}}</script>";
        String words = "<p>$\\text{if $x>0$}$ costs \\$5 and $y\\ $.</p>";
        assertThat(lines(script + words))
                .containsExactly("TEXT $\\text{if $x>0$}$ costs $5 and $y\\ $.");
        assertThat(lines("<p>It costs $5 or $6.</p>")).containsExactly("TEXT It costs $5 or $6.");
    }

    @Test
    void readsAllSectionsThatStandBesideEachOther() {
        String link = "<nav><a href='/a'>A page</a></nav>";
        String words = "Heat flows from what is warm to what is cold. ";
        assertThat(
                        lines(
                                link
                                        + "<section><h1>Heat</h1><p>Short one, but a part of the text.</p></section>"
                                        + "<section><p>"
                                        + words.repeat(9)
                                        + "</p></section>"))
                .startsWith("# Heat", "TEXT Short one, but a part of the text.");
    }

    @Test
    void readsListsAndTablesOfLatexml() {
        assertThat(
                        lines(
                                """
                                <article class="ltx_document"><p>Text of it that is long enough to be the content.</p>
                                <ol class="ltx_enumerate"><li class="ltx_item" style="list-style-type:none;">
                                <span class="ltx_tag ltx_tag_item">(a)</span><p>one</p></li></ol>
                                <ul><li class="ltx_item"><span class="ltx_tag">•</span><p>two</p></li></ul>
                                <span class="ltx_tabular"><span class="ltx_tr"><span class="ltx_td ltx_th ltx_colspan ltx_colspan_2">h</span></span>
                                <span class="ltx_tr"><span class="ltx_td">1</span><span class="ltx_td">2</span></span></span></article>
                                """))
                .containsExactly(
                        "TEXT Text of it that is long enough to be the content.",
                        "LIST_ITEM (a) one",
                        "LIST_ITEM two",
                        "TABLE [[h 1x2], [1, 2]]");
    }

    /// As Quarto writes what code has drawn.
    @Test
    void givesTheCaptionOfAFigureToThePictureThatIsAFigureInIt() {
        SourceDocument page =
                Lines.document(
                        read(
                                """
                                <h1>T</h1><p>Words that stand before it.</p>
                                <figure class="quarto-float"><div><div class="sourceCode"><pre><code>plot(x)</code></pre></div>
                                <figure class="figure"><p><img src="x.png"></p></figure></div>
                                <figcaption><strong>Figure</strong>&nbsp;1.2: A line.</figcaption></figure>
                                """));
        assertThat(page.codeBlocks()).hasSize(1);
        assertThat(page.figures())
                .hasSize(1)
                .allMatch(f -> f.caption().equals("A line.") && f.label().equals("Figure 1.2"));
        assertThat(page.paragraphs()).hasSize(1);
    }

    @Test
    void namesWhatIsEmbeddedOrDrawn() {
        SourceDocument page =
                Lines.document(
                        read(
                                """
                                <h1>T</h1><p>Words.</p><iframe src="https://video.example/x"></iframe>
                                <canvas></canvas><canvas></canvas><figure><div id=chart></div></figure>
                                <input type=range><div class="plotly-graph-div"></div>
                                """));
        assertThat(page.notes())
                .containsExactly(
                        "Left out: an embedded page of video.example.",
                        "Left out: a drawing of a script (canvas) (2 times).",
                        "Left out: a figure that a script of the page draws.",
                        "Left out: a control such as a slider.",
                        "Left out: a chart that Plotly draws.");
    }

    @Test
    void countsWhatAPageHides() {
        SourceDocument page =
                Lines.document(
                        read(
                                "<h1>T</h1><p>Words stand here, and many more than are hidden.</p>"
                                        + "<div hidden>Two words</div><p>On.</p>"
                                        + "<p style='display:none'>One</p>"));
        assertThat(page.paragraphs()).hasSize(2);
        assertThat(page.notes()).containsExactly("Left out: 3 words that the page hides.");
    }

    @Test
    void readsAPageThatWaitsForItsScript() {
        SourceDocument page =
                Lines.document(
                        read(
                                "<p>Wait.</p><div id=app style='display: none'><h1>T</h1>"
                                        + "<p>All the text stands here.</p></div>"));
        assertThat(page.paragraphs()).hasSize(2);
        assertThat(page.notes())
                .containsExactly(
                        "The page hides its text until a script runs; it is read all the same.");
    }

    @Test
    void keepsPicturesThatThePageHoldsInItself() {
        String data = "src='data:image/png;base64," + "A".repeat(1200) + "'";
        SourceReading reading =
                read(
                        "<p>Words.</p><figure><img "
                                + data
                                + "><figcaption>Figure 1: A curve</figcaption></figure><img "
                                + data
                                + "><img src='data:image/gif;base64,R0' data-src='/a.png'"
                                + " alt='late'>");
        assertThat(Lines.of(reading)).containsExactly("TEXT Words.", "FIGURE A curve", "FIGURE ");
        assertThat(Lines.document(reading).notes())
                .containsExactly("Left out: a picture that the page holds in itself.");
    }

    @Test
    void keepsCodeThatOnlyItsStyleTells() {
        assertThat(
                        lines(
                                "<p>Paste:</p><div style=\"font-family: Menlo, monospace;"
                                        + " white-space: pre;\"><div>def f(n):</div><div>    r = n %"
                                        + " 2</div><br><div>    return r</div></div>"
                                        + "<details><summary>More</summary>Words</details>"))
                .containsExactly(
                        "TEXT Paste:",
                        "INPUT[] def f(n):\n    r = n % 2\n\n    return r",
                        "TEXT More",
                        "TEXT Words");
    }

    private static List<String> lines(String html) {
        return Lines.of(read(html));
    }

    private static SourceReading read(String html) {
        String url = "https://example.org/docs/page.html";
        return new HtmlReader().read(html.getBytes(StandardCharsets.UTF_8), "utf-8", url, url);
    }
}
