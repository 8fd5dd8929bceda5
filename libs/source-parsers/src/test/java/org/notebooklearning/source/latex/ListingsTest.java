package org.notebooklearning.source.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Markup;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;

class ListingsTest {
    private static final String CODE = "def f(n):\n    r = n % 2  # {the} $rest$\n\n    return [r]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{verbatim}\nCODE\n\\end{verbatim}",
                "\\begin{lstlisting}\nCODE\n\\end{lstlisting}",
                "\\begin{lstlisting}[language=Python,\n  caption={A, B}]\nCODE\n\\end{lstlisting}",
                "\\begin{lstlisting} % why\nCODE\n\\end{lstlisting}",
                "\\begin{Verbatim}[fontsize=\\small]\nCODE\n\\end{Verbatim}",
                "\\begin{minted}[linenos]{python}\nCODE\n\\end{minted}",
                "\\begin{tcblisting}{listing only}\nCODE\n\\end{tcblisting}",
                "\\lstnewenvironment{py}[1][]{\\lstset{language=Python,#1}}{}"
                        + "\\begin{py}\nCODE\n\\end{py}",
                "\\DefineVerbatimEnvironment{sh}{Verbatim}{fontsize=\\small}"
                        + "\\begin{sh}\nCODE\n\\end{sh}",
                "\\newminted{python}{linenos}\\begin{pythoncode}\nCODE\n\\end{pythoncode}",
                "\\newtcblisting{box}[1][]{listing only,#1}\\begin{box}\nCODE\n\\end{box}",
                "\\NewTCBListing{box}{O{} m}{title=#2}\\begin{box}{T}\nCODE\n\\end{box}",
                "\\newenvironment{mine}{\\VerbatimEnvironment\\begin{minted}{python}}{\\end{minted}}"
                        + "\\begin{mine}\nCODE\n\\end{mine}",
                "\\newenvironment{mine}{\\verbatim}{\\endverbatim}\\begin{mine}\nCODE\n\\end{mine}",
                "\\begin{pycodelisting}\nCODE\n\\end{pycodelisting}",
                "\\begin{Sinput}\nCODE\n\\end{Sinput}",
                "\\begin{figure}\\begin{lstlisting}\nCODE\n\\end{lstlisting}\\caption{C}\\end{figure}",
                "\\begin{itemize}\\item a\n\\begin{lstlisting}\nCODE\n\\end{lstlisting}\\end{itemize}",
                "Words\\footnote{See\n\\begin{lstlisting}\nCODE\n\\end{lstlisting}\n there.} go on.",
                "\\begin{tabular}{ll}a & \\begin{lstlisting}\nCODE\n\\end{lstlisting}\\\\\\end{tabular}",
                "\\begin{algorithm}\\caption{C}\n\\begin{lstlisting}\nCODE\n\\end{lstlisting}\n"
                        + "\\end{algorithm}",
            })
    void keepsCodeAsItIsWritten(String body) {
        SourceDocument document = Papers.article("\\section{A}" + body.replace("CODE", CODE));
        assertThat(document.codeBlocks()).extracting(CodeBlock::code).contains(CODE);
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void knowsTheLanguageThatIsSetForAllOrForAStyle() {
        SourceDocument document =
                Papers.article(
                        """
                        \\lstset{language=C}\\lstdefinestyle{py}{language=Python}
                        \\begin{lstlisting}
                        a
                        \\end{lstlisting}
                        \\begin{lstlisting}[style=py]
                        b
                        \\end{lstlisting}
                        """);
        assertThat(document.codeBlocks())
                .extracting(CodeBlock::language)
                .containsExactly("c", "python");
    }

    @Test
    void takesTheCommandsOfHighlightingOutOfCode() {
        SourceDocument document =
                Papers.article(
                        """
                        \\DefineVerbatimEnvironment{Highlighting}{Verbatim}{commandchars=\\\\\\{\\}}
                        \\begin{Highlighting}[]
                        \\KeywordTok{def}\\NormalTok{ f(x):}
                            \\ControlFlowTok{return}\\NormalTok{ \\{x: }\\DecValTok{1}\\NormalTok{\\} }\\CommentTok{\\# a\\_b}
                        \\end{Highlighting}
                        """);
        assertThat(document.codeBlocks().getFirst().code())
                .isEqualTo("def f(x):\n    return {x: 1} # a_b");
    }

    /// In an argument `%` would begin a comment that takes the rest of the document with it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\emph{See \\verb|a % b| there.}",
                "\\emph{See \\lstinline|a % b| there.}",
                "\\emph{See \\lstinline[language=C]{a % b} there.}",
                "\\emph{See \\mintinline{python}{a % b} there.}",
                "\\emph{See \\mintinline{c}|a % b| there.}",
            })
    void keepsCodeOfALineInArguments(String claim) {
        SourceDocument document = Papers.article(claim + " Then on.\n\nLast.");

        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("See a % b there. Then on.", "Last.");
    }

    @Test
    void keepsAddressesInFootnotes() {
        SourceDocument document =
                Papers.article(
                        "A claim.\\footnote{At \\url{http://a.example/x%20y} and on.} Next.");

        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .contains("A claim. Next.", "At http://a.example/x%20y and on.");
    }

    @Test
    void countsTheListingsOfFloats() {
        SourceDocument document =
                Papers.article(
                        "\\begin{listing}\\begin{minted}{c}\nx % 2\n\\end{minted}"
                                + "\\caption{Code}\\label{c}\\end{listing}See \\cref{c}.");
        assertThat(document.codeBlocks().getFirst().code()).isEqualTo("x % 2");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Listing 1: Code", "See Listing 1.");
    }

    @Test
    void setsLatexBetweenTheMarksOfTheAuthor() {
        SourceDocument document =
                Papers.article(
                        """
                        \\begin{lstlisting}[escapeinside={(*@}{@*)}]
                        x = 1 (*@\\label{l}\\textbf{one}@*)
                        \\end{lstlisting}
                        """);
        assertThat(document.codeBlocks().getFirst().code()).isEqualTo("x = 1 one");
    }

    @Test
    void readsFilesOfTheArchiveAndThoseThatTheDocumentWrites() throws IOException {
        SourceDocument document =
                Papers.archive(
                        Map.of(
                                "p/main.tex",
                                """
                                \\documentclass{article}
                                \\begin{filecontents}{own.py}
                                y = 3 % 2
                                \\end{filecontents}
                                \\begin{document}Text.
                                \\lstinputlisting[language=Python,firstline=2,lastline=3]{code/a.py}
                                \\inputminted{python}{own.py}
                                \\input{part}
                                \\end{document}
                                """,
                                "p/code/a.py",
                                "# 1\nx = 5 % 2\n    # 3\n# 4",
                                "p/part.tex",
                                "\\begin{verbatim}\n50%\n\\end{verbatim}"));
        assertThat(document.codeBlocks())
                .extracting(CodeBlock::code)
                .containsExactly("x = 5 % 2\n    # 3", "y = 3 % 2", "50%");
        assertThat(document.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\texttt{git log --oneline 'x'}",
                "{\\ttfamily git log --oneline 'x'}",
                "{\\tt git log --oneline 'x'}",
                "\\verb|git log --oneline 'x'|",
                "\\lstinline!git log --oneline 'x'!",
                "\\lstinline{git log --oneline 'x'}",
                "\\mintinline{bash}{git log --oneline 'x'}",
                "\\newcommand{\\code}[1]{\\texttt{#1}}\\code{git log --oneline 'x'}",
                "\\DefineShortVerb{\\|}|git log --oneline 'x'|",
                "\\newmintinline[sh]{bash}{}\\sh{git log --oneline 'x'}",
            })
    void keepsHyphensAndQuotesOfCodeInALine(String code) {
        Paragraph paragraph =
                Papers.article("Type  " + code + " -- ``now''.")
                        .paragraphs()
                        .findFirst()
                        .orElseThrow();
        assertThat(paragraph.text()).isEqualTo("Type git log --oneline 'x' – “now”.");
        assertThat(paragraph.markup()).containsExactly(new Markup(Markup.Style.CODE, 5, 26));
    }
}
