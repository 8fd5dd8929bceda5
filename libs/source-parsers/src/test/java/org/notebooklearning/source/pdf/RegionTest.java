package org.notebooklearning.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Region;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.SourceReading;

/// Regions against places that are known: chosen here, or measured in the samples.
class RegionTest {
    @TempDir Path folder;

    @Test
    void countsFromTheCornerOfTheCropBox() throws IOException {
        byte[] pdf = DrawnPaper.bytes(0, page -> DrawnPaper.paragraph(page, 3, 130, 500));

        Region region = firstParagraph(pdf);

        // The crop box begins at (100, 50) and is 600 high: the baseline is 600 - (500 - 50) down.
        assertThat(region.x()).isCloseTo(30, within(0.5));
        assertThat(region.y()).isCloseTo(150 - 7.5, within(0.5));
        assertThat(region.height()).isCloseTo(2 * 12 + 10, within(0.5));
        assertThat(region.width()).isBetween(300.0, 360.0);
    }

    @Test
    void turnsWithThePage() throws IOException {
        // Text that runs up in user space runs from left to right when the page is turned.
        byte[] pdf =
                DrawnPaper.bytes(90, page -> DrawnPaper.text(page, DrawnPaper.TEXT, 200, 100, 90));

        Region region = firstParagraph(pdf);

        assertThat(region.x()).isCloseTo(100 - 50, within(0.5));
        assertThat(region.y()).isCloseTo(200 - 100 - 7.5, within(0.5));
        assertThat(region.height()).isCloseTo(10, within(0.5));
    }

    @Test
    void standsOnItsSideWhereTextDoes() throws IOException {
        byte[] pdf =
                DrawnPaper.bytes(0, page -> DrawnPaper.text(page, DrawnPaper.TEXT, 200, 100, 90));

        Region region = firstParagraph(pdf);

        assertThat(region.x()).isCloseTo(200 - 100 - 7.5, within(0.5));
        assertThat(region.width()).isCloseTo(10, within(0.5));
        assertThat(region.y() + region.height()).isCloseTo(600 - (100 - 50), within(0.5));
        assertThat(region.height()).isBetween(300.0, 360.0);
    }

    @Test
    void findsFiguresEquationsTablesAndTextWhereThePaperHasThem() {
        SourceDocument paper = read(TestInputs.path("samples/ncf-www2017-twocolumn.pdf"));

        assertThat(paper.paragraphs()).allMatch(p -> p.position().region() != null);
        assertThat(paper.equations()).allMatch(e -> e.position().region() != null);
        assertThat(paper.tables()).allMatch(t -> t.position().region() != null);
        Figure framework =
                paper.figures().stream()
                        .filter(f -> f.label().equals("Figure 2"))
                        .findFirst()
                        .orElseThrow();
        assertThat(framework.position().page()).isEqualTo(3);
        Region region = framework.position().region();
        assertThat(region).isNotNull();
        // The left column of that page goes from 54 to 293 points.
        assertThat(region.x()).isBetween(40.0, 80.0);
        assertThat(region.x() + region.width()).isBetween(270.0, 296.0);
        assertThat(region.y()).isBetween(45.0, 65.0);
        assertThat(region.y() + region.height()).isBetween(180.0, 200.0);
    }

    private Region firstParagraph(byte[] pdf) throws IOException {
        SourceDocument document = read(Files.write(folder.resolve("drawn.pdf"), pdf));
        Region region = document.paragraphs().findFirst().orElseThrow().position().region();
        assertThat(region).isNotNull();
        return region;
    }

    private static SourceDocument read(Path file) {
        SourceReading reading =
                new PdfExtractor("paper.pdf", 400, (page, pages) -> {}).extract(file);
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }
}
