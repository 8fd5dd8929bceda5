package org.notebooklearning.source.latex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacrosTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\newcommand{\\name}[2]{#2 of #1}\\name{here}{Bob} x | Bob of here x",
                "\\newcommand\\hi[2][dear]{#1 #2}\\hi{A}, \\hi[old]{B} | dear A, old B",
                "\\def\\pair#1,#2;{<#2 #1>}\\pair one,two; | <two one>",
                "\\newcommand{\\a}{A}\\let\\b\\a\\renewcommand{\\a}{C}\\b\\a | AC",
                "\\NewDocumentCommand{\\say}{s O{no} m}{#3#2}\\say{A}\\say*[b]{C} | AnoCb",
                "\\newcommand{\\net}{ResNet\\xspace}\\net is | ResNet is",
                "\\newif\\ifdraft\\drafttrue A\\ifdraft B\\else C\\fi D | ABD",
                "A\\iffalse B \\iftrue C\\fi \\fi D | AD",
                "\\newenvironment{shout}[1]{!#1 }{!}\\begin{shout}{a}b\\end{shout} | !a b!",
                "\\expandafter\\def\\csname foo\\endcsname{bar}\\foo | bar",
                "\\mystery{kept} text | kept text",
                "one % comment | one",
            })
    void expandsTheAuthorsMacrosInText(String body, String text) {
        assertThat(Papers.text(body)).isEqualTo(text);
    }

    @Test
    void expandsTheAuthorsMacrosInFormulasAndKeepsStandardOnes() {
        String body =
                "\\newcommand{\\R}{\\mathbb{R}}\\DeclareMathOperator{\\tr}{Tr}"
                        + "\\newcommand{\\norm}[1]{\\left\\| #1 \\right\\|}"
                        + " Let $x\\in\\R^n$ and $\\norm{x} = \\tr(x)$ hold.";
        assertThat(Papers.text(body))
                .isEqualTo(
                        "Let $x\\in\\mathbb{R}^n$ and $\\left\\| x \\right\\| = \\operatorname{Tr}(x)$ hold.");
    }

    @Test
    void endsFormulasThatMacrosOpenAndClose() {
        var document =
                Papers.article(
                        "\\newcommand{\\be}{\\begin{equation}}\\newcommand{\\ee}{\\end{equation}}"
                                + "A \\be a=b \\ee B");
        assertThat(document.equations())
                .singleElement()
                .satisfies(e -> assertThat(e.latex()).isEqualTo("a=b"))
                .satisfies(e -> assertThat(e.label()).isEqualTo("1"));
    }
}
