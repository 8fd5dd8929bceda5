package org.notebooklearning.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Region;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.SourceReading;

/// The pictures that are cut out of pages.
class FigurePicturesTest {
    @TempDir Path folder;

    @Test
    void cutsOutWhatIsDrawnBetweenTextAndCaption() throws IOException {
        SourceReading.Read read = read(DrawnPaper.bytes(0, FigurePicturesTest::withFigure));

        Figure figure = read.document().figures().getFirst();
        assertThat(figure.label()).isEqualTo("Figure 1");
        assertThat(figure.caption()).isEqualTo("A red rectangle.");
        BufferedImage picture = picture(read, figure);
        // 120 by 80 points with a margin of 3, at 150 dots an inch.
        assertThat(picture.getWidth()).isCloseTo(126 * 150 / 72, within(6));
        assertThat(picture.getHeight()).isCloseTo(86 * 150 / 72, within(6));
        Color middle = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
        assertThat(middle).isEqualTo(Color.RED);
    }

    @Test
    void keepsAFigureWithoutItsPictureAndSaysSoWhereNothingIsDrawn() throws IOException {
        SourceReading.Read read = read(DrawnPaper.bytes(0, FigurePicturesTest::withoutFigure));

        assertThat(read.document().figures()).hasSize(1).allMatch(f -> f.image() == null);
        assertThat(read.document().notes())
                .contains("Figure 1 on page 1 comes without its picture.");
    }

    @Test
    void leavesPicturesOutAndSaysNothingWhereNobodyWantsThem() throws IOException {
        Path file =
                Files.write(
                        folder.resolve("drawn.pdf"),
                        DrawnPaper.bytes(0, FigurePicturesTest::withFigure));
        SourceReading.Read with = read(file);
        SourceReading reading =
                new PdfExtractor("paper.pdf", 400, (page, pages) -> {}, false).extract(file);

        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        SourceReading.Read without = (SourceReading.Read) reading;
        assertThat(without.pictures().all()).isEmpty();
        assertThat(without.document().figures())
                .hasSize(1)
                .allMatch(f -> f.image() == null && f.caption().equals("A red rectangle."));
        assertThat(without.document().notes()).isEqualTo(with.document().notes());
        assertThat(without.document().sections()).isEqualTo(with.document().sections());
    }

    @Test
    void stopsRenderingAtItsDeadline() throws IOException {
        byte[] pdf = DrawnPaper.bytes(0, FigurePicturesTest::withFigure);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Region region = new Region(50, 150, 100, 100);

            assertThat(new FigurePictures(document, Duration.ZERO).png(1, region)).isEmpty();
            assertThat(new FigurePictures(document, Duration.ofMinutes(1)).png(1, region))
                    .isPresent();
        }
    }

    @Test
    void rendersNoPageWithAnImageThatFillsTheMemory() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            InputStream empty = new ByteArrayInputStream(new byte[0]);
            PDImageXObject image =
                    new PDImageXObject(
                            document,
                            empty,
                            COSName.FLATE_DECODE,
                            100_000,
                            100_000,
                            8,
                            PDDeviceRGB.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(50, 600, 100, 100);
                content.fill();
                content.drawImage(image, 50, 300, 100, 100);
            }

            Optional<byte[]> png =
                    new FigurePictures(document, Duration.ofMinutes(1))
                            .png(1, new Region(50, 80, 200, 200));

            assertThat(png).isEmpty();
        }
    }

    @Test
    void cutsOutTheFiguresOfBothSamplePapers() {
        for (String sample :
                new String[] {
                    "samples/t5-jmlr2020-onecolumn.pdf", "samples/ncf-www2017-twocolumn.pdf"
                }) {
            SourceReading.Read read = read(TestInputs.path(sample));
            assertThat(read.document().figures())
                    .hasSizeBetween(6, 7)
                    .allMatch(f -> f.image() != null && read.pictures().get(f.image()) != null);
        }
    }

    private static void withFigure(PDPageContentStream page) throws IOException {
        DrawnPaper.paragraph(page, 6, 130, 600);
        page.setNonStrokingColor(Color.RED);
        page.addRect(200, 420, 120, 80);
        page.fill();
        page.setNonStrokingColor(Color.BLACK);
        DrawnPaper.text(page, "Figure 1: A red rectangle.", 200, 400, 0);
        DrawnPaper.paragraph(page, 6, 130, 360);
    }

    private static void withoutFigure(PDPageContentStream page) throws IOException {
        DrawnPaper.paragraph(page, 6, 130, 600);
        DrawnPaper.text(page, "Figure 1: Nothing at all.", 200, 500, 0);
        DrawnPaper.paragraph(page, 6, 130, 460);
    }

    private SourceReading.Read read(byte[] pdf) throws IOException {
        return read(Files.write(folder.resolve("drawn.pdf"), pdf));
    }

    private static SourceReading.Read read(Path file) {
        SourceReading reading =
                new PdfExtractor("paper.pdf", 400, (page, pages) -> {}).extract(file);
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return (SourceReading.Read) reading;
    }

    private static BufferedImage picture(SourceReading.Read read, Figure figure)
            throws IOException {
        assertThat(figure.image()).isNotNull();
        return ImageIO.read(new ByteArrayInputStream(read.pictures().get(figure.image())));
    }
}
