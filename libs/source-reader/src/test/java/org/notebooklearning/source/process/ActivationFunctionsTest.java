package org.notebooklearning.source.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.extraction.Extraction;
import org.notebooklearning.source.latex.LatexReader;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;

/// A whole e-print, read in the process that reads all of them.
class ActivationFunctionsTest {
    private static SourceDocument paper = SourceDocument.none();

    @BeforeAll
    static void read() {
        SourceReading reading =
                new ExtractionProcess(SourceLimits.defaults())
                        .read(
                                TestInputs.bytes("samples/eprint-activation-functions.tar.gz"),
                                Extraction.latex("arXiv:1710.00000"),
                                ReadingProgress.none());
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        paper = ((SourceReading.Read) reading).document();
    }

    @Test
    void findsTitleAuthorAndLanguage() {
        assertThat(paper.form()).isEqualTo(SourceDocument.Form.LATEX);
        assertThat(paper.title())
                .isEqualTo("A review of activation functions for convolutional neural networks");
        assertThat(paper.authors()).containsExactly("Martin Thoma");
        assertThat(paper.language()).isEqualTo("en-US");
        assertThat(paper.origin()).isEqualTo("arXiv:1710.00000");
    }

    @Test
    void findsTheSectionsWithRomanNumbers() {
        assertThat(paper.sections())
                .extracting(Section::number)
                .containsExactly("", "I", "II", "", "");
        assertThat(paper.sections().get(2).heading())
                .isEqualTo("Important Differences of Proposed Activation Functions");
    }

    @Test
    void findsTheThreeFormulas() {
        assertThat(paper.equations())
                .extracting(Equation::latex)
                .contains(
                        "\\text{logistic}^{-}(x) = \\frac{1}{1+ e^{-x}} - 0.5",
                        "\\text{ReLU}^{-}(x) = \\max(-1, x) = \\text{ReLU}(x+1) - 1")
                .hasSize(3);
        assertThat(paper.equations().getLast().latex())
                .startsWith("\\begin{aligned} \\operatorname*{S2ReLU}(x) &= ")
                .contains("\\begin{cases}")
                .doesNotContain("StwoReLU");
    }

    @Test
    void findsTheTablesWithTheirCells() {
        assertThat(paper.tables())
                .extracting(Table::label)
                .startsWith("Table I", "Table II")
                .hasSize(8);
        assertThat(paper.tables().get(1).texts())
                .contains(
                        List.of("Identity", "8 ms", "42 ms", "31 s/epoch", "108 – 148", "3629 s"));
        assertThat(paper.tables().get(3).texts())
                .allSatisfy(row -> assertThat(row).hasSize(5))
                .anySatisfy(
                        row -> assertThat(row.getFirst()).startsWith("Heaviside step function"));
    }

    @Test
    void findsTheCitedReferencesAndCitesThem() {
        assertThat(paper.references()).hasSize(19);
        assertThat(paper.references())
                .anySatisfy(
                        r -> {
                            assertThat(r.label()).isEqualTo("CUH15");
                            assertThat(r.text()).startsWith("Djork-Arné Clevert, ");
                            assertThat(r.url()).isEqualTo("https://arxiv.org/abs/1511.07289");
                        });
        assertThat(paper.paragraphs().map(Paragraph::text))
                .anyMatch(t -> t.contains("rectified linear unit (ReLU) [KSH12], but others"))
                .anyMatch(t -> t.contains("speeds up learning by reducing the bias shift effect"))
                .noneMatch(t -> t.contains("\\cite") || t.contains("?"));
        assertThat(paper.tables().get(3).texts().get(3)).last().isEqualTo("[DJ99]");
    }

    @Test
    void readsTheSampleOfTwoColumns() {
        SourceReading reading =
                new LatexReader().read(TestInputs.bytes("samples/multicolumn.tex"), "m.tex");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        SourceReading.Read.class,
                        read ->
                                assertThat(read.document().tables().getFirst().texts().get(2))
                                        .containsExactly(
                                                "Belgium",
                                                "11.5",
                                                "30,689",
                                                "Brussels",
                                                "Dutch, French, German"));
    }
}
