package org.notebooklearning.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Collects the glyphs of every page. Text that runs in another direction than most of its page (a
/// stamp along the margin, an axis label) is left out, and so is text painted twice to look bold.
final class GlyphCollector extends PDFTextStripper {
    /// A page with more than this is no text for reading.
    private static final int MOST_GLYPHS_OF_A_PAGE = 60_000;

    private static final int MOST_IMAGES = 1000;

    /// In points, in both directions.
    private static final double SMALLEST_PICTURE = 60;

    private final IntConsumer pageDone;
    private final List<PageGlyphs> pages = new ArrayList<>();
    private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
    private final List<TextPosition> painted = new ArrayList<>();
    private final List<Rectangle2D> images = new ArrayList<>();
    private int unknown;
    private int turned;
    private int surplus;

    private GlyphCollector(IntConsumer pageDone) {
        this.pageDone = pageDone;
        addOperator(new ImagePlaces());
    }

    /// The glyphs of all pages; `pageDone` hears each page's number.
    static List<PageGlyphs> collect(PDDocument pdf, IntConsumer pageDone) throws IOException {
        GlyphCollector collector = new GlyphCollector(pageDone);
        collector.writeText(pdf, Writer.nullWriter());
        return collector.pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        painted.clear();
        images.clear();
        unknown = 0;
        turned = 0;
        surplus = 0;
        boolean failed = false;
        try {
            super.processPage(new LeanPage(page, LeanContent.Part.TEXT));
        } catch (IOException | RuntimeException e) {
            // Damaged content of one page does not take the others away; the document notes it.
            failed = true;
        }
        float direction = mostlyUsedDirection(page);
        PageFrame frame = PageFrame.of(page, direction);
        List<Glyph> glyphs = upright(direction);
        Skipped skipped = new Skipped(unknown, turned, surplus, pictures(frame));
        pages.add(new PageGlyphs(getCurrentPageNo(), frame, glyphs, failed, skipped));
        pageDone.accept(getCurrentPageNo());
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        super.showForm(new LeanForm(form, LeanContent.Part.TEXT));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        super.showTransparencyGroup(new LeanGroup(group, LeanContent.Part.TEXT));
    }

    /// PDFBox drops characters of composite fonts that have no code of Unicode.
    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
            throws IOException {
        if (font instanceof PDType0Font
                && displacement.getX() > 0
                && font.toUnicode(code) == null) {
            unknown++;
        }
        super.showGlyph(place, font, code, displacement);
    }

    /// The images that are larger than a line of text is high.
    private List<Box> pictures(PageFrame frame) {
        return images.stream()
                .map(i -> frame.upright(i.getMinX(), i.getMinY(), i.getMaxX(), i.getMaxY()))
                .filter(box -> box.width() > SMALLEST_PICTURE && box.height() > SMALLEST_PICTURE)
                .toList();
    }

    /// Notes where images are painted, without looking into them.
    private final class ImagePlaces extends DrawObject {
        ImagePlaces() {
            super(GlyphCollector.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && getResources() != null
                    && getResources().isImageXObject(name)
                    && images.size() < MOST_IMAGES) {
                AffineTransform place =
                        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
                images.add(
                        place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                                .getBounds2D());
            }
            super.process(operator, operands);
        }
    }

    /// What is filled into forms and stamped on pages is read as viewers show it.
    @Override
    protected void endPage(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations(GlyphCollector::isText)) {
            showAnnotation(annotation);
        }
    }

    private static boolean isText(PDAnnotation annotation) {
        return !annotation.isHidden()
                && !annotation.isNoView()
                && (annotation instanceof PDAnnotationWidget
                        || annotation instanceof PDAnnotationMarkup)
                && !(annotation instanceof PDAnnotationText);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (painted.size() < MOST_GLYPHS_OF_A_PAGE) {
            painted.add(text);
        } else {
            surplus++;
        }
    }

    @Override
    protected void writePage() {
        // The lines are made from geometry later.
    }

    private List<Glyph> upright(float direction) {
        List<Glyph> glyphs = new ArrayList<>(painted.size());
        Set<Place> seen = HashSet.newHashSet(painted.size());
        StringBuilder other = new StringBuilder();
        boolean spaced = false;
        for (TextPosition text : painted) {
            String characters = characters(TexGlyphs.unicode(text));
            if (characters.isEmpty()) {
                unknown += text.getWidthDirAdj() > 0 ? 1 : 0;
                continue;
            }
            if (text.getDir() != direction) {
                other.append(characters);
                continue;
            }
            if (characters.isBlank()) {
                spaced = true;
                continue;
            }
            Glyph glyph = glyph(text, characters, spaced);
            spaced = false;
            if (isFinite(glyph) && seen.add(Place.of(glyph))) {
                glyphs.add(glyph);
            }
        }
        boolean stamp = other.indexOf("arXiv:") == 0;
        turned = stamp ? 0 : (int) other.chars().filter(c -> c > ' ').count();
        return glyphs;
    }

    private float mostlyUsedDirection(PDPage page) {
        Map<Float, Integer> counts = new HashMap<>();
        int from = 0;
        // Pages have long stretches of one direction: few numbers are looked up.
        float direction = painted.isEmpty() ? 0 : painted.getFirst().getDir();
        for (int i = 1; i <= painted.size(); i++) {
            float next = i == painted.size() ? Float.NaN : painted.get(i).getDir();
            if (next != direction) {
                counts.merge(direction, i - from, Integer::sum);
                from = i;
                direction = next;
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse((float) page.getRotation());
    }

    private Glyph glyph(TextPosition text, String characters, boolean spaced) {
        // Not getFontSizeInPt(), which is cut to whole points.
        float size = text.getYScale();
        if (!(size > 1 && size < 300)) {
            // Type 3 fonts and scaled matrices may report a size that says nothing.
            size = Math.max(1, text.getHeightDir() * 1.4f);
        }
        return new Glyph(
                characters,
                text.getXDirAdj(),
                text.getYDirAdj(),
                Math.max(0, text.getWidthDirAdj()),
                Math.abs(size),
                faces.computeIfAbsent(text.getFont(), Face::of),
                spaced);
    }

    private static boolean isFinite(Glyph glyph) {
        return Double.isFinite(glyph.x() + glyph.y() + glyph.width() + glyph.size());
    }

    /// Where a character stands, to the point.
    private record Place(String text, long x, long y) {
        static Place of(Glyph glyph) {
            return new Place(glyph.text(), Math.round(glyph.x()), Math.round(glyph.y()));
        }
    }

    /// What a font says a glyph is, with ligatures taken apart and without control characters.
    private static String characters(String unicode) {
        if (unicode == null) {
            return "";
        }
        if (unicode.length() == 1 && unicode.charAt(0) > ' ' && unicode.charAt(0) < 0x7F) {
            return unicode;
        }
        StringBuilder kept = new StringBuilder(unicode.length());
        unicode.codePoints()
                .forEach(
                        c -> {
                            if (c >= 0xFB00 && c <= 0xFB06) {
                                kept.append(
                                        Normalizer.normalize(
                                                Character.toString(c), Normalizer.Form.NFKC));
                            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                                kept.append(' ');
                            } else if (c != 0xFFFD
                                    && Character.getType(c) != Character.PRIVATE_USE
                                    && !Character.isISOControl(c)) {
                                kept.appendCodePoint(c);
                            }
                        });
        return kept.toString();
    }
}
