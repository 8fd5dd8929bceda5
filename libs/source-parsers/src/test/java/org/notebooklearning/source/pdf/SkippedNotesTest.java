package org.notebooklearning.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.source.pdf.Sheet.ROMAN;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/// What a document goes without is counted and named in it; and names of glyphs that say more than
/// one letter are read.
class SkippedNotesTest {
    private static final String TEXT =
            "This line of running text is long enough to fill most of the width of its column.";

    @Test
    void namesPagesThatAreOnlyPictures() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.lines(ROMAN, 10, 72, 740, TEXT, TEXT, TEXT);
            picture(sheet, 400);
            sheet.newPage();
            picture(sheet, 500);
            assertThat(sheet.read().about().notes())
                    .contains(
                            "1 picture without a caption is left out, with the text in it (page 1).",
                            "Page 2 shows only a picture, without text that could be read.");
        }
    }

    @Test
    void countsTurnedText() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.lines(ROMAN, 10, 72, 740, TEXT, TEXT, TEXT);
            sheet.content().beginText();
            sheet.content().setFont(ROMAN, 10);
            sheet.content().setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 40, 300));
            sheet.content().showText("Seven words");
            sheet.content().endText();
            assertThat(sheet.read().about().notes())
                    .containsExactly(
                            "10 characters are left out that run in another direction than their"
                                    + " page (page 1).");
        }
    }

    @Test
    void namesFieldsAndCommentsThatNoPageShows() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.lines(ROMAN, 10, 72, 740, TEXT, TEXT, TEXT);
            PDAcroForm form = new PDAcroForm(sheet.pdf());
            sheet.pdf().getDocumentCatalog().setAcroForm(form);
            PDTextField field = new PDTextField(form);
            field.setPartialName("Name");
            field.getCOSObject().setString(COSName.V, "Ada");
            form.getFields().add(field);
            PDAnnotationText comment = new PDAnnotationText();
            comment.setContents("Is this so?");
            comment.setRectangle(new PDRectangle(10, 10, 20, 20));
            sheet.pdf().getPage(0).getAnnotations().add(comment);
            assertThat(sheet.read().about().notes())
                    .contains(
                            "1 form field has a value that no page shows and is not read: Name.",
                            "1 comment is not read (page 1).");
        }
    }

    @Test
    void readsGlyphsByTheirNamesAndCountsTheOthers() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.newPage();
            COSArray names = new COSArray();
            names.add(COSInteger.ONE);
            for (String name :
                    new String[] {"f_f", "T_h", "f_f_i.liga", "Asmall", "g123", "threeoldstyle"}) {
                names.add(COSName.getPDFName(name));
            }
            COSDictionary encoding = new COSDictionary();
            encoding.setItem(COSName.TYPE, COSName.ENCODING);
            encoding.setItem(COSName.DIFFERENCES, names);
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setName(COSName.BASE_FONT, "Times-Roman");
            font.setItem(COSName.ENCODING, encoding);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            String words =
                    "BT /F1 11 Tf 72 720 Td (\\002e o\\001er is e\\003cient: M\\004 is 2\\006\\005.)"
                            + " Tj ET";
            sheet.content().close();
            sheet.pdf().getPage(1).getCOSObject().setItem(COSName.RESOURCES, resources);
            PDStream stream = new PDStream(sheet.pdf());
            try (var out = stream.createOutputStream()) {
                out.write(words.getBytes(StandardCharsets.US_ASCII));
            }
            sheet.pdf().getPage(1).setContents(stream);
            assertThat(sheet.shown())
                    .contains("The offer is efficient: Ma is 23")
                    .contains(
                            "1 character is left out, since their fonts do not tell what they are"
                                    + " (page 2).");
        }
    }

    private static void picture(Sheet sheet, double bottom) throws IOException {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xFFFFFF);
        sheet.content()
                .drawImage(
                        LosslessFactory.createFromImage(sheet.pdf(), image),
                        100,
                        (float) bottom,
                        200,
                        100);
    }
}
