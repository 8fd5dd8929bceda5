package org.notebooklearning.source.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Stands in for fonts that a PDF does not embed with the one that PDFBox brings. Text is read from
/// encodings and widths and drawn in figures only, so looking through the machine's fonts would
/// only take time and make the result depend on the machine.
final class BundledFonts implements FontMapper {
    private static final String RESOURCE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    private BundledFonts(TrueTypeFont font) {
        this.font = font;
    }

    /// Makes it PDFBox's mapper for this process, once.
    static void install() {
        if (!(FontMappers.instance() instanceof BundledFonts)) {
            FontMappers.set(read());
        }
    }

    private static BundledFonts read() {
        try (InputStream bytes = FontMapper.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("PDFBox lacks " + RESOURCE);
            }
            return new BundledFonts(
                    new TTFParser()
                            .parse(new RandomAccessReadBuffer(new BufferedInputStream(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException("PDFBox's own font can not be read", e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            @Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(
                BundledMetrics.like(baseFont == null ? "" : baseFont, descriptor, font), true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String baseFont,
            @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo info) {
        return new CIDFontMapping(null, font, true);
    }
}
