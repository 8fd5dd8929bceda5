package org.notebooklearning.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.source.outcome.SourceReading;

/// Figures and tables that stand between lines of text.
class FloatsInTextTest {
    @TempDir Path folder;

    @Test
    void givesEachTableTheRowsAboveItsCaptionWhereCaptionsStandBelow() throws IOException {
        SourceDocument document = read(FloatsInTextTest::withTables);

        assertThat(document.tables().stream().map(Table::label))
                .containsExactly("Table 1", "Table 2");
        assertThat(document.tables().get(0).texts())
                .containsExactly(List.of("Name", "Speed", "Size"), List.of("one", "11", "12"));
        assertThat(document.tables().get(1).texts())
                .containsExactly(List.of("Kind", "Cost", "Gain"), List.of("two", "21", "22"));
    }

    @Test
    void putsACellThatIsCentredBesideTwoLinesIntoTheUpperOne() throws IOException {
        SourceDocument document =
                read(
                        page -> {
                            DrawnPaper.paragraph(page, 6, 130, 600);
                            DrawnPaper.text(page, "Table 1: Sizes.", 130, 500, 0);
                            row(page, 480, "", "Single", "Many");
                            row(page, 475, "Name", "", "");
                            row(page, 470, "", "mean", "mean");
                            row(page, 456, "one", "11", "12");
                            DrawnPaper.paragraph(page, 6, 130, 400);
                        });

        assertThat(document.tables().getFirst().texts().getFirst())
                .containsExactly("Name", "Single", "Many");
    }

    @Test
    void readsTheCaptionsOfPartsOfAFigureSideBySide() throws IOException {
        SourceDocument document = read(FloatsInTextTest::withParts);

        assertThat(document.figures().getFirst().caption())
                .isEqualTo("Both. (a) The left part of it. (b) The right part of it.");
    }

    @Test
    void takesFormulasInsideAFigureForNoParagraphOfText() throws IOException {
        SourceDocument document = read(FloatsInTextTest::withLetteredFigure);

        assertThat(document.equations()).isEmpty();
        assertThat(document.paragraphs().map(Paragraph::text))
                .anyMatch(text -> text.contains("goes on below"))
                .noneMatch(text -> text.contains("= 2"));
    }

    private static void withTables(PDPageContentStream page) throws IOException {
        DrawnPaper.paragraph(page, 6, 130, 600);
        row(page, 510, "Name", "Speed", "Size");
        row(page, 498, "one", "11", "12");
        DrawnPaper.text(page, "Table 1: The first one.", 130, 482, 0);
        row(page, 455, "Kind", "Cost", "Gain");
        row(page, 443, "two", "21", "22");
        DrawnPaper.text(page, "Table 2: The second one.", 130, 427, 0);
        DrawnPaper.paragraph(page, 6, 130, 390);
    }

    private static void row(PDPageContentStream page, double y, String... cells)
            throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                DrawnPaper.small(page, cells[i], 150 + 90 * i, y);
            }
        }
    }

    private static void withParts(PDPageContentStream page) throws IOException {
        DrawnPaper.paragraph(page, 6, 130, 600);
        page.addRect(150, 440, 80, 60);
        page.addRect(300, 440, 80, 60);
        page.fill();
        DrawnPaper.small(page, "(a) The left part", 150, 428);
        DrawnPaper.small(page, "(b) The right part", 230, 428);
        DrawnPaper.small(page, "of it.", 150, 419);
        DrawnPaper.small(page, "of it.", 230, 419);
        DrawnPaper.text(page, "Figure 1: Both.", 130, 400, 0);
        DrawnPaper.paragraph(page, 6, 130, 360);
    }

    private static void withLetteredFigure(PDPageContentStream page) throws IOException {
        DrawnPaper.paragraph(page, 6, 130, 600);
        page.addRect(150, 440, 200, 70);
        page.stroke();
        DrawnPaper.text(page, "x = 2 + 2", 220, 470, 0);
        DrawnPaper.text(page, "Figure 1: Lettered.", 130, 420, 0);
        DrawnPaper.text(page, "goes on below the figure and " + DrawnPaper.TEXT, 130, 380, 0);
        DrawnPaper.paragraph(page, 5, 130, 368);
    }

    private SourceDocument read(DrawnPaper.Content content) throws IOException {
        Path file = Files.write(folder.resolve("drawn.pdf"), DrawnPaper.bytes(0, content));
        SourceReading reading =
                new PdfExtractor("paper.pdf", 400, (page, pages) -> {}).extract(file);
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }
}
