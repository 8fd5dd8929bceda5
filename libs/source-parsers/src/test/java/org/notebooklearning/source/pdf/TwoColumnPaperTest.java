package org.notebooklearning.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.SourceReading;

/// Papers in two columns: the NCF paper, and one whose LaTeX is known.
class TwoColumnPaperTest {
    private static final SourceDocument NCF = read("samples/ncf-www2017-twocolumn.pdf");

    @Test
    void readsTheLeftColumnBeforeTheRightOne() {
        String text = String.join("\n", NCF.paragraphs().map(Paragraph::text).toList());
        assertThat(text)
                .containsSubsequence(
                        "In recent years, deep neural networks have yielded immense success",
                        "networks offers better recommendation performance.",
                        "In the era of information explosion",
                        "The neural network has been proven to be capable of approximating any continuous function [17]",
                        "This work addresses the aforementioned research problems");
    }

    @Test
    void joinsSentencesOverColumnsAndPages() {
        assertThat(NCF.paragraphs().filter(p -> p.position().page() == 1).map(Paragraph::text))
                .anyMatch(
                        t ->
                                t.contains(
                                        "in contrast to the vast amount of literature on MF methods."));
        assertThat(NCF.paragraphs().filter(p -> p.position().page() == 6).map(Paragraph::text))
                .anyMatch(
                        t ->
                                t.contains(
                                        "for ranking performance owing to its pairwise ranking-aware learner."));
    }

    @Test
    void findsTitleAuthorsAndReferences() {
        assertThat(NCF.title()).isEqualTo("Neural Collaborative Filtering");
        assertThat(NCF.authors())
                .containsExactly(
                        "Xiangnan He",
                        "Lizi Liao",
                        "Hanwang Zhang",
                        "Liqiang Nie",
                        "Xia Hu",
                        "Tat-Seng Chua");
        assertThat(NCF.references()).hasSize(48);
        assertThat(NCF.references().get(9).label()).isEqualTo("10");
        assertThat(NCF.references().get(9).text())
                .startsWith("K. He, X. Zhang, S. Ren, and J. Sun. Deep residual");
    }

    @Test
    void findsFormulasWithTheirNumbers() {
        assertThat(NCF.equations()).allMatch(SourceDocument.Equation::approximate);
        assertThat(NCF.equations().stream().map(SourceDocument.Equation::label))
                .contains("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(NCF.equations()).anyMatch(e -> "8".equals(e.label()) && e.text().contains("⊙"));
    }

    @Test
    void keepsLetteringOfFiguresAndCellsOfTablesOutOfText() {
        assertThat(NCF.paragraphs().map(Paragraph::text))
                .noneMatch(t -> t.contains("ItemKNN BPR eALS"));
        assertThat(NCF.tables().getFirst().texts())
                .contains(List.of("MovieLens", "1,000,209", "3,706", "6,040", "95.53%"));
        assertThat(NCF.figures().stream().map(SourceDocument.Figure::label))
                .contains(
                        "Figure 1",
                        "Figure 2",
                        "Figure 3",
                        "Figure 4",
                        "Figure 5",
                        "Figure 6",
                        "Figure 7");
    }

    @Test
    void keepsFootnotesOfTextSizeApart() {
        assertThat(NCF.paragraphs().filter(p -> p.kind() == Kind.FOOTNOTE).map(Paragraph::text))
                .anyMatch(t -> t.startsWith("NExT research is supported by"))
                .anyMatch(t -> t.startsWith("Let R_u be the set of items"));
    }

    @Test
    void readsWhatTheLatexOfTheSampleSays() throws IOException {
        String latex = Files.readString(TestInputs.path("samples/multicolumn.tex"));
        SourceDocument document = read("samples/multicolumn.pdf");

        assertThat(document.title()).isEqualTo(group(latex, "\\\\title\\{(.+?)\\}"));
        assertThat(document.authors()).containsExactly(group(latex, "\\\\author\\{(.+?)\\}"));
        assertThat(
                        document.paragraphs()
                                .filter(p -> p.kind() == Kind.ABSTRACT)
                                .map(Paragraph::text))
                .containsExactly(group(latex, "(?s)begin\\{abstract\\}\\s*(.+?)\\s*\\\\end"));
        assertThat(document.tables().getFirst().caption())
                .isEqualTo(group(latex, "\\\\caption\\{(.+?)\\}"));
        assertThat(document.tables().getFirst().texts())
                .contains(List.of(group(latex, "(Czech Republic .+?) \\\\\\\\").split(" & ")));
        List<String> starts =
                document.paragraphs()
                        .filter(p -> p.kind() == Kind.TEXT)
                        .map(p -> p.text().split(" ")[0] + " " + p.text().split(" ")[1])
                        .toList();
        assertThat(starts)
                .containsSubsequence(
                        "Lorem ipsum",
                        "Nam dui",
                        "Nulla malesuada",
                        "Quisque ullamcorper",
                        "Fusce mauris.",
                        "Suspendisse vel",
                        "Sed commodo",
                        "Pellentesque habitant",
                        "Morbi luctus,",
                        "Suspendisse vitae");
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static SourceDocument read(String sample) {
        SourceReading reading =
                new PdfExtractor(sample, 400, (page, pages) -> {}).extract(TestInputs.path(sample));
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }
}
