package org.notebooklearning.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Block;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Figure;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.Table;
import org.notebooklearning.source.outcome.SourceReading;

/// Pages with words at chosen places, and what is read in them, a block a line.
final class Sheet implements AutoCloseable {
    static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
    static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
    static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);
    static final PDFont MONO = new PDType1Font(FontName.COURIER);

    private final PDDocument pdf = new PDDocument();
    private PDPageContentStream content;
    private float x;
    private float y;

    Sheet() {
        newPage();
    }

    PDDocument pdf() {
        return pdf;
    }

    PDPageContentStream content() {
        return content;
    }

    /// Goes on with the top of the next page.
    void newPage() {
        try {
            if (content != null) {
                content.close();
            }
            PDPage page = new PDPage();
            pdf.addPage(page);
            content = new PDPageContentStream(pdf, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves to a point of user space.
    Sheet at(double left, double baseline) {
        x = (float) left;
        y = (float) baseline;
        return this;
    }

    /// Writes and stays behind the last letter.
    Sheet write(PDFont font, double size, String words) {
        return shifted(font, size, 0, words);
    }

    /// Writes ten-point text.
    Sheet write(String words) {
        return write(ROMAN, 10, words);
    }

    /// Writes seven-point text so much above the line.
    Sheet raised(double rise, String words) {
        return shifted(ROMAN, 7, rise, words);
    }

    private Sheet shifted(PDFont font, double size, double rise, String words) {
        try {
            content.beginText();
            content.setFont(font, (float) size);
            content.newLineAtOffset(x, y + (float) rise);
            content.showText(words);
            content.endText();
            x += font.getStringWidth(words) * (float) size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// Writes lines of one face downwards from a point.
    Sheet lines(PDFont font, double size, double left, double top, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            at(left, top - 1.2 * size * i);
            if (!lines[i].isEmpty()) {
                write(font, size, lines[i]);
            }
        }
        return this;
    }

    byte[] bytes() {
        try {
            content.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceDocument read() {
        return read(bytes());
    }

    /// What is read in the file: "# number heading", "KIND: text", "EQ: text", "CODE:", "ROW: a |
    /// b", "NOTE: sentence".
    String shown() {
        return shown(read());
    }

    static SourceDocument read(byte[] pdf) {
        try {
            Path file = Files.createTempFile("sheet", ".pdf");
            try {
                Files.write(file, pdf);
                SourceReading reading =
                        new PdfExtractor("test", 10, (page, pages) -> {}).extract(file);
                if (reading instanceof SourceReading.Read read) {
                    return read.document();
                }
                throw new IllegalStateException(reading.toString());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shown(SourceDocument document) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            shown.add("# " + (section.number() + " " + section.heading()).strip());
            document.blocksOf(i).forEach(block -> shown.add(shown(block)));
        }
        document.about().notes().forEach(note -> shown.add("NOTE: " + note));
        return String.join("\n", shown);
    }

    private static String shown(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.kind() + ": " + paragraph.text();
            case Equation equation -> "EQ: " + equation.text() + " (" + equation.label() + ")";
            case CodeBlock code -> "CODE:\n" + code.code();
            case Figure figure -> "FIG: " + figure.caption();
            case Table table ->
                    String.join(
                            "\n",
                            table.texts().stream()
                                    .map(r -> "ROW: " + String.join(" | ", r))
                                    .toList());
        };
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
