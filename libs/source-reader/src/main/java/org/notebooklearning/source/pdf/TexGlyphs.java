package org.notebooklearning.source.pdf;

import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.text.TextPosition;

/// Names of TeX's mathematical glyphs that the Adobe glyph list lacks. Without them PDFBox hands
/// out the bare character code.
final class TexGlyphs {
    private static final Map<String, String> UNICODE =
            Map.ofEntries(
                    Map.entry("circledot", "⊙"),
                    Map.entry("circledottext", "⊙"),
                    Map.entry("circleplus", "⊕"),
                    Map.entry("circleminus", "⊖"),
                    Map.entry("circlemultiply", "⊗"),
                    Map.entry("circledivide", "⊘"),
                    Map.entry("circlecopyrt", "©"),
                    Map.entry("bardbl", "‖"),
                    Map.entry("lscript", "ℓ"),
                    Map.entry("follows", "≻"),
                    Map.entry("precedes", "≺"),
                    Map.entry("latticetop", "⊤"),
                    Map.entry("mapsto", "↦"),
                    Map.entry("similarequal", "≃"),
                    Map.entry("asymptequal", "≍"),
                    Map.entry("lessmuch", "≪"),
                    Map.entry("greatermuch", "≫"),
                    Map.entry("nabla", "∇"),
                    Map.entry("epsilon1", "ε"),
                    Map.entry("dotlessj", "\u0237"),
                    Map.entry("ff", "ff"),
                    Map.entry("ffi", "ffi"),
                    Map.entry("ffl", "ffl"));

    private TexGlyphs() {}

    /// What `text` says, by its glyph's name where that is one of TeX's; empty where nobody knows.
    static String unicode(TextPosition text) {
        int[] codes = text.getCharacterCodes();
        if (codes.length == 1 && text.getFont() instanceof PDSimpleFont font) {
            Encoding encoding = font.getEncoding();
            String known = encoding == null ? null : UNICODE.get(encoding.getName(codes[0]));
            if (known != null && (text.getUnicode() == null || text.getUnicode().length() <= 1)) {
                return known;
            }
        }
        return text.getUnicode() == null ? "" : text.getUnicode();
    }
}
