package org.notebooklearning.source.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.source.outcome.SourceReading;

/// What is hostile, broken or nonsense ends soon, in a document or a refusal.
class HostileLatexTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    static List<String> bombs() {
        StringBuilder doubling = new StringBuilder("\\def\\a{xx}");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            doubling.append("\\def\\" + c + "{\\" + before + "\\" + before + "}");
        }
        return List.of(
                doubling + "\\begin{document}Text \\z $\\z$ end",
                "\\def\\a{\\b\\b}\\def\\b{\\a\\a}\\begin{document}Text \\a end",
                "\\def\\a{\\a}\\begin{document}Text \\a end",
                "\\def\\a{x\\a}\\begin{document}Text $\\a$ end",
                "\\def\\a#1{\\a{#1#1}}\\begin{document}Text \\a{x} end",
                "\\begin{document}Text \\input{main}\\input{main.tex}",
                "\\begin{document}Text " + "{".repeat(100_000),
                "\\begin{document}Text " + "\\textbf{".repeat(100_000),
                "\\begin{document}Text " + "\\footnote{".repeat(20_000),
                "\\def\\a#1{#1}\\begin{document}Text " + "\\a{".repeat(50_000),
                "\\begin{document}Text " + "\\begin{itemize}\\item ".repeat(50_000),
                "\\begin{document}Text " + "\\begin{tabular}{l} a & ".repeat(20_000),
                "\\begin{document}Text " + "\\begin{a}".repeat(50_000) + "\\end{b}".repeat(50_000),
                "\\begin{document}Text " + "\\item [ ".repeat(50_000),
                "\\begin{document}Text " + "$ x ".repeat(99_999),
                "\\begin{document}Text " + "\\begin{equation} x ".repeat(30_000),
                "\\begin{document}Text " + "\\iffalse ".repeat(50_000),
                "\\begin{document}Text " + "\\ifx ".repeat(50_000),
                "\\begin{document}Text " + "\\verb|".repeat(50_000),
                "\\begin{document}Text " + "\\href{".repeat(50_000),
                "\\newcounter{a}[b]\\numberwithin{a}{b}\\numberwithin{b}{a}\\begin{document}"
                        + "Text \\stepcounter{a}\\refstepcounter{b}",
                "\\renewcommand{\\thesection}{\\thesection}\\begin{document}\\section{Text}x");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void endsWithEveryBombSoon(String paper) {
        SourceReading reading =
                Assertions.assertTimeoutPreemptively(
                        SOON, () -> Papers.reading("\\documentclass{article}" + paper));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        SourceReading.Read.class,
                        read ->
                                assertThat(
                                                read.document()
                                                        .paragraphs()
                                                        .toList()
                                                        .toString()
                                                        .length())
                                        .isBetween(1, 40_000_000));
    }

    @Property(tries = 300)
    void endsWithAnySoupOfTokens(@ForAll("soups") String soup) {
        SourceReading reading =
                Assertions.assertTimeoutPreemptively(
                        SOON, () -> Papers.reading("\\begin{document}Text\n\n" + soup));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        SourceReading.Read.class,
                        read ->
                                assertThat(read.document().paragraphs().findFirst())
                                        .hasValueSatisfying(
                                                p -> assertThat(p.text()).isEqualTo("Text")));
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
                        "\\begin{align}",
                        "\\end{align}",
                        "\\begin{tabular}{ll}",
                        "\\end{tabular}",
                        "\\begin{figure}",
                        "\\end{figure}",
                        "\\caption{",
                        "}",
                        "{",
                        "$",
                        "$$",
                        "\\[",
                        "\\]",
                        "&",
                        "\\\\",
                        "#",
                        "#1",
                        "\\def\\a",
                        "\\a",
                        "\\newcommand",
                        "\\section{",
                        "\\footnote{",
                        "\\item",
                        "[",
                        "]",
                        "\\begin{itemize}",
                        "\\end{itemize}",
                        "\\ref{a}",
                        "\\cite[",
                        "\\bibitem{b}",
                        "\\begin{thebibliography}{9}",
                        "\\end{thebibliography}",
                        "\\iffalse",
                        "\\fi",
                        "\\else",
                        "\\ifnum1<2",
                        "\\verb",
                        "|",
                        "\\begin{verbatim}",
                        "\\end{verbatim}",
                        "\n\n",
                        " ",
                        "x",
                        "%",
                        "\\'",
                        "\\label{a}",
                        "\\SI{1",
                        "\\gls{",
                        "\\If{",
                        "\\begin{algorithm}",
                        "\\end{algorithm}",
                        "\\expandafter",
                        "\\csname",
                        "\\endcsname",
                        "\\let",
                        "\\input{q}",
                        "\\multicolumn{3}",
                        "\\subfloat[",
                        "\\url{",
                        "\\href{",
                        "\\begin{q}",
                        "\\end{q}",
                        "\\newenvironment{q}",
                        "\\tag{",
                        "\\url",
                        "é",
                        "\\newtheorem{t}{T}",
                        "\\begin{t}",
                        "\\end{t}",
                        "\\bibliography{z}",
                        "\\")
                .list()
                .ofMaxSize(60)
                .map(tokens -> String.join("", tokens));
    }
}
