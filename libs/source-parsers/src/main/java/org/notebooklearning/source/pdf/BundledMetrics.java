package org.notebooklearning.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.CharMetric;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// One of the standard 14 fonts, whose metrics PDFBox brings. The shapes are those of the one face
/// that comes with them, made as wide as the metrics say: for the lettering of figures that is
/// enough, and it looks the same on every machine.
final class BundledMetrics implements FontBoxFont {
    private static final String FOLDER = "/org/apache/pdfbox/resources/afm/";
    private static final float UNITS_PER_EM = 1000;

    private static final Map<String, BundledMetrics> READ = new ConcurrentHashMap<>();

    private final String name;
    private final BoundingBox box;
    private final TrueTypeFont shapes;
    private final Map<String, Float> widths = new HashMap<>();

    private BundledMetrics(FontMetrics metrics, TrueTypeFont shapes) {
        this.shapes = shapes;
        name = metrics.getFontName();
        box = metrics.getFontBBox();
        for (CharMetric glyph : metrics.getCharMetrics()) {
            widths.put(glyph.getName(), glyph.getWx());
        }
    }

    /// The standard font that is nearest to the one asked for.
    static BundledMetrics like(
            String baseFont, @Nullable PDFontDescriptor descriptor, TrueTypeFont shapes) {
        return READ.computeIfAbsent(
                nearest(baseFont.toLowerCase(Locale.ROOT), descriptor),
                standard -> read(FOLDER + standard + ".afm", shapes));
    }

    private static BundledMetrics read(String file, TrueTypeFont shapes) {
        try (InputStream metrics = AFMParser.class.getResourceAsStream(file)) {
            if (metrics == null) {
                throw new IllegalStateException("PDFBox lacks " + file);
            }
            return new BundledMetrics(new AFMParser(metrics).parse(true), shapes);
        } catch (IOException e) {
            throw new UncheckedIOException("PDFBox's own metrics can not be read", e);
        }
    }

    private static String nearest(String name, @Nullable PDFontDescriptor descriptor) {
        if (name.contains("symbol")) {
            return "Symbol";
        }
        if (name.contains("zapf") || name.contains("dingbat")) {
            return "ZapfDingbats";
        }
        Face face = Face.named(name, descriptor != null && descriptor.isForceBold());
        boolean italic = face.italic() || (descriptor != null && descriptor.isItalic());
        boolean mono = face.mono() || (descriptor != null && descriptor.isFixedPitch());
        if (mono) {
            return "Courier" + style(face.bold(), italic, "Oblique", "");
        }
        boolean serif =
                name.contains("times")
                        || name.contains("roman")
                        || (name.contains("serif") && !name.contains("sans"))
                        || (descriptor != null && descriptor.isSerif());
        return serif
                ? "Times" + style(face.bold(), italic, "Italic", "-Roman")
                : "Helvetica" + style(face.bold(), italic, "Oblique", "");
    }

    private static String style(boolean bold, boolean italic, String slanted, String plain) {
        if (bold) {
            return italic ? "-Bold" + slanted : "-Bold";
        }
        return italic ? "-" + slanted : plain;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public BoundingBox getFontBBox() {
        return box;
    }

    @Override
    public List<Number> getFontMatrix() {
        float unit = 1 / UNITS_PER_EM;
        return List.of(unit, 0f, 0f, unit, 0f, 0f);
    }

    @Override
    public GeneralPath getPath(String glyph) throws IOException {
        int id = id(glyph);
        GlyphTable glyphs = shapes.getGlyph();
        GlyphData outline = id == 0 || glyphs == null ? null : glyphs.getGlyph(id);
        GeneralPath path = outline == null ? new GeneralPath() : outline.getPath();
        int advance = shapes.getAdvanceWidth(id);
        double units = UNITS_PER_EM / shapes.getUnitsPerEm();
        double fit = advance > 0 && hasGlyph(glyph) ? getWidth(glyph) / (advance * units) : 1;
        path.transform(AffineTransform.getScaleInstance(units * fit, units));
        return path;
    }

    private int id(String glyph) throws IOException {
        int named = shapes.nameToGID(glyph);
        String unicode = GlyphList.getAdobeGlyphList().toUnicode(glyph);
        return named != 0 || unicode == null || unicode.isEmpty()
                ? named
                : shapes.getUnicodeCmapLookup().getGlyphId(unicode.codePointAt(0));
    }

    @Override
    public float getWidth(String glyph) {
        return widths.getOrDefault(glyph, UNITS_PER_EM / 2);
    }

    @Override
    public boolean hasGlyph(String glyph) {
        return widths.containsKey(glyph);
    }
}
