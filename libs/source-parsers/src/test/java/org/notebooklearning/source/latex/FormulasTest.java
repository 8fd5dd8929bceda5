package org.notebooklearning.source.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;

class FormulasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\\DeclarePairedDelimiter{\\n}{\\lVert}{\\rVert}$\\n{x}$ | $\\lVert x\\rVert$",
                "\\DeclarePairedDelimiter{\\n}{(}{)}$\\n*{x}$ | $\\left(x\\right)$",
                "\\DeclarePairedDelimiter{\\n}{(}{)}$\\n[\\big]{x}$ | $\\big(x\\big)$",
                "\\DeclarePairedDelimiterX{\\s}[2]{(}{)}{#1\\;\\delimsize:\\;#2}$\\s*{a}{b}$ | $\\left(a\\;\\middle:\\;b\\right)$",
                "\\DeclarePairedDelimiterXPP{\\P}[1]{p}{(}{)}{_2}{#1}$\\P{x}$ | $p(x)_2$",
                "\\newcommandx{\\E}[2][1=p,2=x]{E_{#1}[#2]}$\\E, \\E[q][y]$ | $E_{p}[x], E_{q}[y]$",
                "\\NewDocumentCommand{\\d}{o m}{d\\IfNoValueTF{#1}{}{^{#1}}#2}$\\d{x}, \\d[2]{y}$ | $dx, d^{2}y$",
                "\\NewDocumentCommand{\\f}{s d<> m g}{\\IfBooleanTF{#1}{F}{f}#3}$\\f{x}, \\f*<1>{y}{z}$ | $fx, Fy$",
                "\\NewDocumentCommand{\\f}{r() t+}{[#1]#2}$\\f(a(b))+$ | $[a(b)]*$",
                "$a\\text{ if $x$ is }b\\ $ | $a{\\text{ if }{x}\\text{ is }}b$",
                "$a\\text{ costs \\$5, $b$ not}$ | $a{\\text{ costs \\$5, }{b}\\text{ not}}$",
                "$\\begin{cases*}1&if $x>0$\\\\2&else\\end{cases*}$ | $\\begin{cases}1&{\\text{if"
                        + " }{x>0}}\\\\2&\\text{else}\\end{cases}$",
                "$\\SI{1e-3}{\\kg\\per\\m}$ | ${1 \\times 10^{-3}\\text{kg/m}}$",
                "$\\num{3.5}$ and $\\ang{30}$ | ${3.5}$ and ${30^\\circ}$",
                "$\\upmu\\shortrightarrow x^\\dag \\DOTSB$ | $\\mu\\rightarrow x^\\dagger$",
                "\\makeatletter\\def\\m{{\\operator@font mod}}\\makeatother$\\m$ | ${\\rm mod}$",
                "$\\mathbbm{1}\\bm{x}$ | $\\mathbb{1}\\boldsymbol{x}$",
                "\\makeatletter\\def\\p#1{(#1)\\@ifnextchar\\bgroup{\\p}{.}}\\makeatother$\\p{a}{b}c$ | $(a)(b).c$",
                "$a \\mathchoice{1}{2}{3}{4} \\raisebox{1ex}{$b$}$ | $a {2} {{b}}$",
                "10$^{-3}$ s, CO$_2$ | 10^{-3} s, CO_2",
            })
    void makesFormulasStandAlone(String body, String text) {
        assertThat(Papers.text(body).replace("\\,", "")).isEqualTo(text);
        assertThat(Papers.article(body).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\dv{f}{x} + \\dv[2]{f}{x} + \\dv{x} + \\pdv{u}{x}{y} + \\pdv[2]{u}{t}",
                "\\qty(\\frac12) + \\qty[x] + \\qty{y} + \\qty|z|",
                "\\ket{a} \\bra{b} \\braket{a}{b} \\ketbra{a} \\expval{A}{x} \\mel{a}{B}{c}",
                "\\pmqty{a & b \\\\ c & d} + \\mqty[1\\\\2] + \\mdet{a}",
                "\\grad f + \\div{\\vb{E}} + \\curl{\\va*{B}} + \\laplacian{u}",
                "\\norm{v} + \\abs{w} + \\order{n} + \\comm{A}{B} + \\dd[3]{x} \\qq{and} \\Tr(A)",
            })
    void writesTheCommandsOfPhysicsInThoseThatRenderersKnow(String formula) {
        SourceDocument document =
                Papers.paper(
                        "\\documentclass{article}\\usepackage{physics}\\begin{document}\\["
                                + formula
                                + "\\]\\end{document}");
        assertThat(document.equations()).hasSize(1);
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void readsTheAuthorsOwnPackagesAndClass() throws IOException {
        SourceDocument document =
                Papers.archive(
                        Map.of(
                                "main.tex",
                                "\\documentclass{own}\\usepackage{mine}\\begin{document}"
                                        + "\\section{A}Let $\\R \\ni \\x$ in \\name.\\end{document}",
                                "own.cls",
                                "\\LoadClass{article}\\def\\section#1{\\@odd}"
                                        + "\\newcommand{\\name}{Kyiv} Not printed.",
                                "mine.sty",
                                "\\ProvidesPackage{mine}\\RequirePackage{more}"
                                        + "\\newcommand{\\x}{\\my@x}\\def\\my@x{\\mathbf{x}}",
                                "more.sty",
                                "\\newcommand*\\R{\\mathbb{R}}"));
        assertThat(document.sections().getFirst().heading()).isEqualTo("A");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Let $\\mathbb{R}\\ni\\mathbf{x}$ in Kyiv.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ifx\\a\\b\n\\endinput",
                "\\newif\\ifodd@\\ifodd@\\newif\\ifeven@\\fi\\endinput",
                "{\\begingroup\\odd",
                "\\def\\e#1{\\odd{\\string\\e#1}}\\e{x}",
                "\\def\\a#1{\\b{#1#1}\\b{#1}}\\def\\b#1{\\a{#1#1}}\\a{x}",
            })
    void takesNothingOfThePaperForWhatItsClassDoes(String definitions) throws IOException {
        SourceDocument document =
                Papers.archive(
                        Map.of(
                                "main.tex",
                                "\\documentclass{own}\\newcommand{\\name}{Kyiv}"
                                        + "\\begin{document}In \\name, {in \\name}.\\end{document}",
                                "own.cls",
                                definitions));
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("In Kyiv, in Kyiv.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\\renewcommand{\\who}{B}\\who} \\who | B A",
                "\\begin{center}\\def\\who{B}\\who\\end{center}\\who | B A",
                "{\\gdef\\who{B}}\\who | B",
                "{\\global\\def\\who{B}}\\who | B",
                "\\emph{\\def\\who{B}\\who} \\who | B A",
                "\\begingroup\\def\\who{B}\\who\\endgroup\\who | BA",
                "\\newenvironment{e}[1]{\\def\\who{#1}}{ \\who}\\begin{e}{B}x\\end{e} \\who | x B A",
                "{{\\def\\who{B}} \\who} \\who | A A",
            })
    void endsMacrosWithTheirGroup(String body, String text) {
        SourceDocument document = Papers.article("\\newcommand{\\who}{A}" + body);
        assertThat(String.join(" ", document.paragraphs().map(Paragraph::text).toList()))
                .isEqualTo(text);
    }

    @Test
    void notesWhatThePagesCanNotSet() {
        SourceDocument document = Papers.article("$\\odd{x}$ and $\\odd y$ and $x$ \\[ \\even \\]");
        assertThat(document.notes())
                .containsExactly(
                        "Formulas that can not be set and are shown as LaTeX: 3 of 4, because of"
                                + " \\odd (2), \\even (1).");
    }

    @Test
    void countsCommandsThatItDoesNotKnow() {
        SourceDocument document = Papers.article("\\odd{x} \\odd{y} \\begin{even}z\\end{even}");
        assertThat(document.notes())
                .containsExactly(
                        "Commands that were not understood: 2, used 3 times, such as \\odd (2),"
                                + " \\begin{even}.");
    }
}
