package org.notebooklearning.source.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.ListPlace;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;

class StructureTest {

    @Test
    void numbersTheItemsOfListsWithinLists() {
        SourceDocument document =
                Papers.article(
                        "\\begin{enumerate}\\item A\\begin{enumerate}\\item B\\item C\\end{enumerate}"
                                + "\\item\\label{d} D\\begin{itemize}\\item E\n\nmore\\end{itemize}\\end{enumerate}"
                                + "\\begin{enumerate}[label=(\\roman*)]\\item F\\item G\\end{enumerate}"
                                + "\\begin{enumerate}[start=7]\\item H\\end{enumerate}"
                                + "\\begin{enumerate}[a)]\\item I\\end{enumerate}Back to \\ref{d}.");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text, Paragraph::place)
                .containsExactly(
                        item("1. A", 1, "1"),
                        item("a. B", 2, "a"),
                        item("b. C", 2, "b"),
                        item("2. D", 1, "2"),
                        item("E", 2, ""),
                        item("more", 2, ""),
                        item("(i) F", 1, "i"),
                        item("(ii) G", 1, "ii"),
                        item("7. H", 1, "7"),
                        item("a) I", 1, "a"),
                        org.assertj.core.groups.Tuple.tuple("Back to 2.", null));
    }

    private static org.assertj.core.groups.Tuple item(String text, int depth, String number) {
        return org.assertj.core.groups.Tuple.tuple(text, new ListPlace(depth, number));
    }

    @Test
    void keepsValuesInTheirColumns() {
        SourceDocument document =
                Papers.article(
                        "\\begin{tabular}{lll}\\multirow{2}{*}{A} & \\multicolumn{2}{c}{B}\\\\"
                                + " & b & c\\\\ x & \\multirow{2}{*}{Y} & z\\\\ q & & w\\\\\\end{tabular}");
        assertThat(document.tables().getFirst().rows().getFirst())
                .containsExactly(new TableCell("A", 2, 1), new TableCell("B", 1, 2));
        assertThat(document.tables().getFirst().texts())
                .containsExactly(
                        List.of("A", "B", ""),
                        List.of("", "b", "c"),
                        List.of("x", "Y", "z"),
                        List.of("q", "", "w"));
    }

    @Test
    void readsSlidesAsSectionsAndAllTheirStepsAtOnce() {
        SourceDocument document =
                Papers.paper(
                        """
                        \\documentclass{beamer}\\begin{document}
                        \\begin{frame}<1->[fragile]{Heat}\\pause
                        \\begin{itemize}[<+->]\\item<1-> Flows \\item<2> \\only<2>{down} \\alert<3>{now}\\end{itemize}
                        \\begin{verbatim}
                        x % 2
                        \\end{verbatim}
                        \\end{frame}
                        \\begin{frame}\\frametitle{Cold}
                        \\begin{block}{Rule}It \\alt<1>{stays}{goes}.\\end{block}
                        \\begin{semiverbatim}
                        if \\alert{y} \\% 2:
                            z
                        \\end{semiverbatim}\\end{frame}
                        \\againframe<2>{again}
                        \\end{document}
                        """);
        assertThat(document.sections())
                .extracting(Section::heading)
                .containsExactly("Heat", "Cold");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Flows", "down now", "Rule. It stays.");
        assertThat(document.codeBlocks())
                .extracting(CodeBlock::code)
                .containsExactly("x % 2", "if y % 2:\n    z");
        assertThat(document.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "10\\textsuperscript{9} and 10\\textsuperscript{-3} | 10^9 and 10^{-3}",
                "H\\textsubscript{2}O and \\ce{SO4^2-} and \\ce{2H2 + O2 -> 2H2O} | H_2O and SO_4^{2-} and 2H_2 + O_2 → 2H_2O",
                "the 21\\textsuperscript{st}, 1\\textsuperscript{er} | the 21st, 1er",
                "tokens\\textsuperscript{1} end.\\textsuperscript{2,3} | tokens[1] end.[2,3]",
                "5 m\\textsuperscript{2} | 5 m^2",
                "\\enquote{a \\enquote{b}} \\enquote*{c} \\foreignquote{german}{d} | “a ‘b’” ‘c’ “d”",
                "\\begin{tabbing}if \\=a \\>b\\end{tabbing} | if a b",
                "A\\footnote{\\label{f}Note.} and \\footref{f} | A and 1",
                "\\unit{\\metre\\per\\second} \\qtylist{1;2;3}{\\m} \\numrange{1}{5} \\qty{4}{\\m\\tothe{4}} | m/s 1 m, 2 m and 3 m 1 to 5 4 m⁴",
                "\\si{\\kilogram} \\SI{5}{\\mega\\ohm} \\num{1.5e-3} \\ang{1;2;3} \\qtyproduct{3 x 4}{\\m} | kg 5 MΩ 1.5 × 10^{-3} 1°2′3″ 3 m × 4 m",
            })
    void readsLinesAsTheyAreMeant(String body, String text) {
        assertThat(Papers.text(body)).isEqualTo(text);
    }

    @Test
    void namesTheoremsByWordsThatAreSetLate() {
        SourceDocument document =
                Papers.paper(
                        "\\documentclass{article}\\newtheorem{thm}{\\protect\\thmname}"
                                + "\\newEndThm[normal]{thmE}{thm}\\providecommand{\\thmname}{Satz}"
                                + "\\begin{document}\\begin{thm}A.\\end{thm}"
                                + "\\begin{thmE}[N][end]B.\\end{thmE}\\end{document}");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Satz 1. A.", "Satz 2 (N). B.");
    }

    @Test
    void readsFilesOfFoldersThatTheAuthorNames() throws IOException {
        String head =
                "\\documentclass{article}\\makeatletter\\def\\input@path{{a/}{b/}}\\makeatother";
        SourceDocument document =
                Papers.archive(
                        Map.of(
                                "main.tex",
                                head
                                        + "\\begin{document}\\input{one}\\input{two.tex}"
                                        + "\\import{c/}{three}\\end{document}",
                                "a/one.tex",
                                "One. ",
                                "b/two.tex",
                                "Two. ",
                                "c/three.tex",
                                "Three. \\input{four}",
                                "c/four.tex",
                                "Four."));
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("One. Two. Three. Four.");
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void readsAlgorithmsOfNewerPackages() {
        SourceDocument document =
                Papers.article(
                        "\\begin{algorithm}\\caption{H}\\begin{algorithmic}[1]\\LComment{long}"
                                + "\\Function{F}{$a$}\\While{$a>0$}\\BeginBox[fill=red]\\State $a$"
                                + "\\Comment{c}\\EndBox\\EndWhile\\State\\Return $a$\\EndFunction"
                                + "\\end{algorithmic}\\end{algorithm}");
        assertThat(document.codeBlocks().getFirst().code())
                .isEqualTo(
                        "Algorithm 1: H\n// long\nfunction F($a$)\n  while $a>0$ do\n"
                                + "    $a$ // c\n  return $a$");
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void numbersSectionsByChaptersInAFileWithoutAClass() {
        assertThat(Papers.paper("\\chapter{A}\\section{B}x\\chapter{C}\\section{D}y").sections())
                .extracting(Section::number)
                .containsExactly("1", "1.1", "2", "2.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\chapter{Walks} One. | One.",
                "Only $x^2$ here. | Only $x^2$ here.",
                "\\emph{Words} alone. | Words alone.",
                "Words\\ go on. | Words go on.",
                "\\(*\\) x | $*$ x",
            })
    void readsAFileWithoutAClass(String tex, String text) {
        assertThat(Papers.paper(tex).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly(text);
    }
}
