package org.notebooklearning.source.latex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Section;

/// What an author forgot to close takes nothing of the rest with it, and is named.
class UnclosedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Some \\textbf{words.| a brace",
                "Some {\\bf words.| a brace",
                "Some\\footnote{A note.| a brace",
                "\\subsection{A title| a brace",
                "\\newcommand{\\own}{a body| a brace",
                "\\newcommand{\\own}[1]{(#1)}Some \\own{word.| a brace",
                "\\begin{figure}\\caption{A caption.\\end{figure}| a brace",
                "See \\href{https://x.org/page and| a brace",
                "See \\url{https://x.org/page and| a brace",
                "Code \\lstinline{x = 1 and| a brace",
                "\\def\\upto#1.stop{[#1]}Some \\upto here| a macro's argument",
                "Code \\verb!x = 1 and| code on a line",
                "Costs $x + y.| a formula",
                "Costs \\( x + y.| a formula",
                "Here $$x + y.| a formula",
                "Here \\[ x + y.| a formula",
                "\\begin{align} x &= y| a formula",
                "\\begin{comment} hidden| \\begin{comment}",
                "\\begin{tikzpicture} \\draw (0,0);| \\begin{tikzpicture}",
                "\\begin{filecontents}{a.tex} x| \\begin{filecontents}",
                "\\begin{itemize} \\item one| \\begin{itemize}",
                "\\begin{quote} said| \\begin{quote}",
                "\\iffalse hidden| a conditional",
            })
    void takesNothingOfTheNextParagraph(String broken, String named) {
        SourceDocument document =
                Papers.article(
                        "\\section{One}\nBefore.\n\n"
                                + broken
                                + "\n\nThe next paragraph.\n\n\\section{Two}\nThe end.");
        assertThat(document.sections()).extracting(Section::heading).contains("One", "Two");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .contains("Before.", "The next paragraph.", "The end.");
        assertThat(document.notes())
                .contains("Opened and never closed: " + named + "; what follows it is read.");
    }

    /// Code and cells may hold blank lines, so that only a heading ends them.
    @ParameterizedTest
    @CsvSource({"verbatim", "lstlisting", "tabular", "table", "algorithmic", "figure"})
    void takesNothingOfTheNextSection(String name) {
        SourceDocument document =
                Papers.article(
                        "\\section{One}\nBefore.\n\n\\begin{%s}{l}\nx\n\n\\section{Two}\nThe end."
                                .formatted(name));
        assertThat(document.sections()).extracting(Section::heading).contains("One", "Two");
        assertThat(document.paragraphs()).extracting(Paragraph::text).contains("The end.");
        assertThat(document.notes())
                .contains(
                        "Opened and never closed: \\begin{%s}; what follows it is read."
                                .formatted(name));
    }

    @Test
    void namesAnEnvironmentThatAnotherEndCloses() {
        SourceDocument document =
                Papers.article("\\begin{quote}\\begin{itemize}\\item one\n\\end{quote}\nAfter.");
        assertThat(document.paragraphs()).extracting(Paragraph::text).contains("After.");
        assertThat(document.notes())
                .containsExactly(
                        "Opened and never closed: \\begin{itemize}; what follows it is read.");
    }

    @Test
    void saysNothingWhereAllIsClosed() {
        assertThat(
                        Papers.article(
                                        "\\section{A {b} $c$}\\newcommand{\\be}{\\begin{equation}}"
                                                + "\\newcommand{\\ee}{\\end{equation}}\\be x = {y} \\ee"
                                                + "\\[ a\n\n b \\]\\begin{itemize}\\item c\\end{itemize}")
                                .notes())
                .isEmpty();
    }

    @Test
    @Timeout(20)
    void readsThousandsOfThemInBoundedTime() {
        SourceDocument document =
                Papers.article(
                        "Words. "
                                + "\\textbf{a \\footnote{b $c \\begin{verbatim}\n\n".repeat(3000));
        assertThat(document.paragraphs()).isNotEmpty();
        assertThat(document.notes()).anyMatch(note -> note.startsWith("Opened and never closed"));
    }
}
