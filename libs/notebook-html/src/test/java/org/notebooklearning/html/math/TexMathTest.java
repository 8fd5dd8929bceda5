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
                "\\text{if } x|<mtext>if </mtext><mi>x</mi>",
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
