package org.notebooklearning.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/// A page of which every place is known: text at chosen points, a filled rectangle, a caption.
final class DrawnPaper {
    static final PDRectangle CROP = new PDRectangle(100, 50, 400, 600);
    static final String TEXT =
            "This line of running text is long enough to fill most of the width of its column.";

    private static final PDFont TIMES = new PDType1Font(FontName.TIMES_ROMAN);

    /// What is written on the page.
    @FunctionalInterface
    interface Content {
        void write(PDPageContentStream page) throws IOException;
    }

    private DrawnPaper() {}

    /// A document of one page with a crop box that does not begin at the origin.
    static byte[] bytes(int rotation, Content content) {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(700, 800));
            page.setCropBox(CROP);
            page.setRotation(rotation);
            pdf.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                content.write(stream);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes ten-point text whose baseline begins at a point of user space, turned
    /// counterclockwise.
    static void text(PDPageContentStream page, String text, double x, double y, int degrees)
            throws IOException {
        page.beginText();
        page.setFont(TIMES, 10);
        page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, (float) y));
        page.showText(text);
        page.endText();
    }

    /// Writes upright seven-point text from a point of user space.
    static void small(PDPageContentStream page, String text, double x, double y)
            throws IOException {
        page.beginText();
        page.setFont(TIMES, 7);
        page.newLineAtOffset((float) x, (float) y);
        page.showText(text);
        page.endText();
    }

    /// Writes a paragraph of upright lines down from a point of user space.
    static void paragraph(PDPageContentStream page, int lines, double x, double y)
            throws IOException {
        for (int i = 0; i < lines; i++) {
            text(page, TEXT, x, y - 12 * i, 0);
        }
    }
}
