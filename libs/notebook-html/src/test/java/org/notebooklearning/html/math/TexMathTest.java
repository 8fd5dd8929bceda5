package org.notebooklearning.html.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexMathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x_i^2|<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>",
                "f'|<msup><mi>f</mi><mrow><mo>′</mo></mrow></msup>",
                "\\frac12|<mfrac><mn>1</mn><mn>2</mn></mfrac>",
                "\\sqrt[3]{x}|<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>",
                "\\phantom{x}|<mphantom><mrow><mi>x</mi></mrow></mphantom>",
                "\\mathrm{rms}(x)|<mi>rms</mi><mo stretchy=\"false\">(</mo><mi>x</mi>",
                "\\mathrm{d}x|<mi mathvariant=\"normal\">d</mi><mi>x</mi>",
                "\\mathbb{R}^d|<msup><mi>ℝ</mi><mi>d</mi></msup>",
                "\\mathbf{W}|<mi>𝐖</mi>",
                "\\text{if } x|<mtext>if\u00a0</mtext><mi>x</mi>",
                "\\hat{y}|<mover accent=\"true\"><mrow><mi>y</mi></mrow><mo stretchy=\"true\">^</mo></mover>",
                "3.14|<mn>3.14</mn>",
                "a < b|<mo>&lt;</mo>",
                "\\{a\\}|<mo stretchy=\"false\">{</mo><mi>a</mi>",
            })
    void setsWhatLessonsUse(String tex, String mathml) {
        assertThat(TexMath.of(tex, false))
                .hasValueSatisfying(it -> assertThat(it).contains(mathml));
    }

    @Test
    void putsLimitsBelowAndAboveWhereTheFormulaIsDisplayed() {
        assertThat(TexMath.of("\\sum_{i=1}^n", true).orElseThrow()).contains("<munderover>");
        assertThat(TexMath.of("\\sum_{i=1}^n", false).orElseThrow()).contains("<msubsup>");
        assertThat(TexMath.of("\\int_0^1", true).orElseThrow()).contains("<msubsup>");
    }

    @Test
    void setsMatricesCasesAndAlignedLines() {
        String matrix =
                TexMath.of("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", true).orElseThrow();
        assertThat(Jsoup.parse(matrix, "", Parser.xmlParser()).select("mtd")).hasSize(4);
        assertThat(matrix).contains("<mo fence=\"true\" stretchy=\"true\">(</mo><mtable");
        assertThat(TexMath.of("\\begin{aligned}x&=1\\\\y&=2\\end{aligned}", true).orElseThrow())
                .contains("class=\"aligned\"");
        assertThat(TexMath.of("f=\\begin{cases}1&x>0\\\\0&\\text{else}\\end{cases}", true))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\unknown{x}",
                "{",
                "}",
                "x^",
                "^2",
                "x_1_2",
                "\\frac{1}",
                "\\left(x",
                "\\begin{a}",
                "\\begin{matrix}1\\end{cases}",
                "\\text{a",
                "\\",
                "x & y",
                "\\href{javascript:1}{x}",
                "\\text{\\unknown}",
                "\\sqrt[",
                "\\mathrm{\\unknown}",
                "\\left"
            })
    void leavesWhatItDoesNotUnderstand(String tex) {
        assertThat(TexMath.of(tex, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\mathbf{\\alpha}_{\\mathrm{d\\tau}}",
                "\\left\\{x\\middle|x>0\\right\\}",
                "\\operatorname*{arg\\,max}_\\theta",
                "\\sum_{\\substack{i<n\\\\ j<m}}",
                "\\text{if $x>0$ at 5\\%}",
                "{n \\choose k} = {a \\over b}",
                "\\xrightarrow[n]{f} \\mathfrak{g} \\not= \\mathring{A}",
                "\\begin{array}{c|c} a & b \\\\[2pt] \\hline c & d \\end{array}",
                "\\begin{dcases}1 & x\\\\ 2\\end{dcases} \\pmod{7}",
                "{\\bf x} + {\\cal L} \\hspace{1em} \\kern-2pt y \\tag{3}",
            })
    void setsWhatPapersUse(String tex) {
        assertThat(TexMath.obstacle(tex)).isEmpty();
        assertThat(TexMath.of(tex, true)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\\unknown{x}|\\unknown",
                "\\begin{odd}x\\end{odd}|\\begin{odd}",
                "\\text{\\textsf x}|\\textsf",
                "\\mathrm{\\odd}|\\odd",
                "x^|an argument is missing",
                "x & y|& in no place for it",
            })
    void namesWhatItDoesNotUnderstand(String tex, String obstacle) {
        assertThat(TexMath.obstacle(tex)).contains(obstacle);
    }

    @Test
    void endsForFormulasMadeToTakeForever() {
        assertThat(TexMath.of("{".repeat(2000) + "}".repeat(2000), true)).isEmpty();
        assertThat(TexMath.of("\\sqrt".repeat(1000) + "x", true)).isEmpty();
        assertThat(TexMath.of("x".repeat(5001), true)).isEmpty();
        assertThat(TexMath.of("\\begin{matrix}" + "&".repeat(4000) + "\\end{matrix}", true))
                .isEmpty();
    }

    @Test
    void writesTextsAsText() {
        String set = TexMath.of("\\text{<b onclick=\"x\">}", true).orElseThrow();

        assertThat(set).doesNotContain("<b ").contains("&lt;b onclick=&quot;x&quot;&gt;");
    }
}
