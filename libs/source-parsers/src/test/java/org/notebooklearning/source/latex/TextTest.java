package org.notebooklearning.source.latex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "G\\\"odel, Erd\\H{o}s, na\\\"{\\i}ve, fa\\c cade, \\'{E}t\\'e | Gödel, Erdős, naïve, façade, Été",
                "``a'' -- b---c `d' | “a” – b—c ‘d’",
                "\\O re\\o{} \\ss \\ae{}x \\L{}odz | Øreø ßæx Łodz",
                "10\\% \\& 5\\$ a\\_b\\ldots | 10% & 5$ a_b…",
                "a~b \\textbf{bold \\emph{and}} {\\it old} | a b bold and old",
                "\\verb!a_{b}%! x | a_{b}% x",
                "see \\href{https://example.org/a%20b}{here} | see here",
                "\\SI{8}{\\milli\\second}, \\SI{3}{\\kilo\\gram\\per\\square\\metre}, \\num{1e5} | 8 ms, 3 kg/m², 1 × 10^5",
                "a\\fshyp{}b\\hyp{}c\\dothyp{}d \\textnhtt{e} | a/b-c.d e",
                "\\figurename~2 and \\tablename~3 | Figure 2 and Table 3",
                "$\\rho_\\text{D$_2$O}$ | $\\rho_{\\text{D}{{}_2}\\text{O}}$",
                "\\textcolor{red}{hot}\\todo{fix this} \\vspace{2cm}end | hot end",
            })
    void readsTextAsItPrints(String body, String text) {
        assertThat(Papers.text(body)).isEqualTo(text);
    }

    @Test
    void tellsListsQuotesFootnotesAndTheoremsApart() {
        var document =
                Papers.article(
                        "\\newtheorem{thm}{Theorem}[section]\\section{A}"
                                + "One\\footnote{Small.} two.\n\n\\begin{quote}Said.\\end{quote}"
                                + "\\begin{itemize}\\item First\\item[Key] Second\\end{itemize}"
                                + "\\begin{thm}[Euler]\\label{t} It holds.\\end{thm}"
                                + "\\begin{proof}By \\ref{t}.\\end{proof}");
        assertThat(document.paragraphs())
                .extracting(Paragraph::kind, Paragraph::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.TEXT, "One two."),
                        org.assertj.core.groups.Tuple.tuple(Kind.FOOTNOTE, "Small."),
                        org.assertj.core.groups.Tuple.tuple(Kind.QUOTE, "Said."),
                        org.assertj.core.groups.Tuple.tuple(Kind.LIST_ITEM, "First"),
                        org.assertj.core.groups.Tuple.tuple(Kind.LIST_ITEM, "Key: Second"),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.THEOREM, "Theorem 1.1 (Euler). It holds."),
                        org.assertj.core.groups.Tuple.tuple(Kind.TEXT, "Proof. By 1.1."));
    }

    @Test
    void readsAuthorsTitleAbstractLanguageAndLinks() {
        var document =
                Papers.paper(
                        "\\documentclass{article}\\usepackage[english,ngerman]{babel}"
                                + "\\title{On \\emph{Things}\\thanks{Money}}"
                                + "\\author{Ada B. Smith$^1$\\thanks{X} \\\\ Univ \\and J\\\"org Q\\\\ Lab}"
                                + "\\begin{document}\\maketitle\\begin{abstract}Short.\\end{abstract}"
                                + "Text \\url{https://example.org/a_b}\\end{document}");
        assertThat(document.title()).isEqualTo("On Things");
        assertThat(document.authors()).containsExactly("Ada B. Smith", "Jörg Q");
        assertThat(document.language()).isEqualTo("de");
        assertThat(document.links())
                .singleElement()
                .satisfies(l -> assertThat(l.url()).isEqualTo("https://example.org/a_b"));
        assertThat(document.paragraphs())
                .first()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.ABSTRACT));
    }

    @Test
    void keepsCodeAsItStandsAndAlgorithmsLineByLine() {
        var document =
                Papers.article(
                        """
                        \\begin{lstlisting}[language=Python, caption={A}]
                        def f(x):  % no comment
                            return {x}
                        \\end{lstlisting}
                        \\begin{algorithm}\\caption{Search}\\label{a}
                        \\begin{algorithmic}
                        \\REQUIRE $n$
                        \\FOR{$i$ in $n$}
                        \\IF{$i$} \\STATE stop \\ENDIF
                        \\ENDFOR
                        \\end{algorithmic}\\end{algorithm}
                        See \\cref{a}.
                        """);
        assertThat(document.codeBlocks().getFirst().language()).isEqualTo("python");
        assertThat(document.codeBlocks().getFirst().code())
                .isEqualTo("def f(x):  % no comment\n    return {x}");
        assertThat(document.codeBlocks().getLast().role()).isEqualTo(Role.ALGORITHM);
        assertThat(document.codeBlocks().getLast().code())
                .isEqualTo(
                        "Algorithm 1: Search\nRequire: $n$\nfor $i$ in $n$ do\n  if $i$ then\n    stop");
        assertThat(document.paragraphs())
                .last()
                .satisfies(p -> assertThat(p.text()).isEqualTo("See Algorithm 1."));
    }

    @Test
    void spellsAnAbbreviationOutAtItsFirstUse() {
        assertThat(
                        Papers.text(
                                "\\newacronym{nn}{NN}{neural net}\\glspl{nn} and \\gls{nn}, \\acrlong{nn}"))
                .isEqualTo("neural nets (NNs) and NN, neural net");
    }
}
