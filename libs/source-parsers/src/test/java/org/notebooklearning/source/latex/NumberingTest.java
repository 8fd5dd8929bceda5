package org.notebooklearning.source.latex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Section;

class NumberingTest {

    @Test
    void numbersSectionsAsTheyPrint() {
        var document =
                Papers.article(
                        "\\section{A}\\subsection{B}\\section*{C}\\section{D}\\paragraph{E}x"
                                + "\\appendix\\section{F}\\subsection{G}");
        assertThat(document.sections())
                .extracting(Section::number, Section::heading, Section::depth)
                .containsExactly(
                        tuple("1", "A", 1),
                        tuple("1.1", "B", 2),
                        tuple("", "C", 1),
                        tuple("2", "D", 1),
                        tuple("", "E", 4),
                        tuple("A", "F", 1),
                        tuple("A.1", "G", 2));
    }

    @Test
    void numbersEveryRowThatHasANumber() {
        var document =
                Papers.article(
                        "\\begin{align} a &= b \\label{x}\\\\ c &= d \\nonumber\\\\ &= e \\label{y}"
                                + "\\end{align}\\[ f \\]\\begin{align*} g &= h\\\\ &= i\\end{align*}"
                                + "\\begin{equation} j \\tag{$*$}\\end{equation}$$k$$ See \\eqref{y} and \\ref{x}.");
        assertThat(document.equations())
                .extracting(Equation::label, Equation::latex)
                .containsExactly(
                        tuple("1", "\\begin{aligned} a &= b \\end{aligned}"),
                        tuple("2", "\\begin{aligned} c &= d \\\\ &= e \\end{aligned}"),
                        tuple(null, "f"),
                        tuple(null, "\\begin{aligned} g &= h \\\\ &= i \\end{aligned}"),
                        tuple("$*$", "j"),
                        tuple(null, "k"));
        assertThat(document.paragraphs())
                .last()
                .extracting(Paragraph::text)
                .isEqualTo("See (2) and 1.");
    }

    @Test
    void numbersEquationsWithinSectionsAndGroups() {
        var document =
                Papers.article(
                        "\\numberwithin{equation}{section}\\section{A}\\begin{subequations}\\label{g}"
                                + "\\begin{equation}a\\end{equation}\\begin{equation}b\\end{equation}"
                                + "\\end{subequations}\\begin{equation}c\\end{equation}\\ref{g}");
        assertThat(document.equations())
                .extracting(Equation::label)
                .containsExactly("1.1a", "1.1b", "1.2");
    }

    @Test
    void readsTablesAndFiguresWithTheirCaptions() {
        var document =
                Papers.article(
                        "\\begin{table}\\caption{Sizes}\\label{s}\\begin{tabular}{l|c@{}r}\\toprule"
                                + " A & \\multicolumn{2}{c}{B}\\\\\\midrule 1 & {x & y} & $z$ \\\\[2pt]"
                                + "\\bottomrule\\end{tabular}\\end{table}"
                                + "\\begin{figure}\\includegraphics{no.pdf}\\caption{Shape of \\ref{s}}\\label{f}\\end{figure}"
                                + "\\autoref{f}, \\Cref{s}");
        assertThat(document.tables())
                .singleElement()
                .satisfies(
                        t -> assertThat(t.label() + " " + t.caption()).isEqualTo("Table 1 Sizes"))
                .satisfies(
                        t ->
                                assertThat(t.texts())
                                        .isEqualTo(
                                                List.of(
                                                        List.of("A", "B", ""),
                                                        List.of("1", "x y", "$z$"))));
        assertThat(document.figures())
                .singleElement()
                .satisfies(f -> assertThat(f.caption()).isEqualTo("Shape of 1"))
                .satisfies(f -> assertThat(f.label()).isEqualTo("Figure 1"));
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Figure 1, Table 1");
    }

    @Test
    void givesALongTableItsCaptionAndItsHeadOnce() {
        var document =
                Papers.article(
                        "\\begin{longtable}{ll}\\caption{Long}\\label{l}\\\\ A & B\\\\\\endfirsthead"
                                + " A & B\\\\\\endhead \\multicolumn{2}{c}{goes on}\\\\\\endfoot"
                                + " \\hline\\endlastfoot 1 & 2\\\\\\end{longtable}See \\ref{l}.");
        assertThat(document.tables())
                .singleElement()
                .satisfies(t -> assertThat(t.label() + " " + t.caption()).isEqualTo("Table 1 Long"))
                .satisfies(
                        t ->
                                assertThat(t.texts())
                                        .isEqualTo(List.of(List.of("A", "B"), List.of("1", "2"))));
    }

    @Test
    void namesWhatIsReferredToByItsKind() {
        var document =
                Papers.article(
                        "\\section{S}\\label{s}\\begin{equation}a\\label{a}\\end{equation}"
                                + "\\begin{equation}b\\label{b}\\end{equation}"
                                + "\\cref{a,b}; \\crefrange{a}{b}; \\cref{s,a}; \\autoref{none}");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly(
                        "Equations (1) and (2); Equation (1)–(2); Section 1 and Equation (1); ?");
    }

    @Test
    void citesByNumberOrByAuthorAsTheListSays() {
        String list =
                "\\begin{thebibliography}{9}\\bibitem[Doe and Roe(2001)]{d} J. Doe. \\newblock"
                        + " \\emph{Book}. doi:10.1000/xyz12.\\end{thebibliography}";
        var dated = Papers.article("\\citet{d} and \\citep[p.~3]{d}, \\cite{none}" + list);
        assertThat(dated.paragraphs())
                .first()
                .extracting(Paragraph::text)
                .isEqualTo("Doe and Roe (2001) and (Doe and Roe, 2001, p. 3), [none]");
        assertThat(dated.references())
                .singleElement()
                .satisfies(r -> assertThat(r.label()).isEqualTo("Doe and Roe, 2001"))
                .satisfies(r -> assertThat(r.url()).isEqualTo("https://doi.org/10.1000/xyz12"));
        assertThat(Papers.text("\\usepackage[numbers]{natbib}\\citet{d} and \\cite{d}" + list))
                .isEqualTo("Doe and Roe [1] and [1]");
    }
}
