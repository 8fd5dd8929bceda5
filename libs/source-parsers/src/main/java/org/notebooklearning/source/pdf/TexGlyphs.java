package org.notebooklearning.source.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Names of glyphs that the Adobe glyph list lacks: TeX's mathematics, and names that are composed
/// of others (Adobe Glyph List Specification, section 2). Without them PDFBox hands out the bare
/// character code.
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

    /// Control codes of bitmap fonts, which say no more than the codes of TeX's encodings OT1 (from
    /// 11 on) and T1 (from 16 on). Where the two differ, the more frequent sign is taken.
    private static final Map<Integer, String> BITMAP =
            Map.ofEntries(
                    Map.entry(11, "ff"),
                    Map.entry(12, "fi"),
                    Map.entry(13, "fl"),
                    Map.entry(14, "ffi"),
                    Map.entry(15, "ffl"),
                    Map.entry(16, "“"),
                    Map.entry(17, "”"),
                    Map.entry(21, "–"),
                    Map.entry(22, "—"),
                    Map.entry(27, "ff"),
                    Map.entry(28, "fi"),
                    Map.entry(29, "fl"),
                    Map.entry(30, "ffi"),
                    Map.entry(31, "ffl"));

    /// Endings of the names of small capitals and of figures that hang below the line.
    private static final List<String> FORMS = List.of("small", "oldstyle");

    private static final Pattern UNDERSCORE = Pattern.compile("_");

    private TexGlyphs() {}

    /// What `text` says, by its glyph's name where that is one of TeX's; empty where nobody knows.
    static String unicode(TextPosition text) {
        int[] codes = text.getCharacterCodes();
        if (codes.length == 1 && text.getFont() instanceof PDSimpleFont font) {
            Encoding encoding = font.getEncoding();
            String name = encoding == null ? null : encoding.getName(codes[0]);
            String known = name == null ? null : known(name);
            if (known != null && (text.getUnicode() == null || text.getUnicode().length() <= 1)) {
                return known;
            }
            if (codes[0] < ' ' && font instanceof PDType3Font && isText(encoding)) {
                return BITMAP.getOrDefault(codes[0], "");
            }
        }
        return text.getUnicode() == null ? "" : text.getUnicode();
    }

    private static @Nullable String known(String name) {
        String known = UNICODE.get(name);
        return known == null && (name.indexOf('_') > 0 || name.length() > 5)
                ? composed(name)
                : known;
    }

    /// What a name says that is made of other names, such as `f_f_i.liga`, or that stands for
    /// another form of a letter, such as `Asmall`; null for all others.
    private static @Nullable String composed(String name) {
        String base = name.indexOf('.') > 0 ? name.substring(0, name.indexOf('.')) : name;
        for (String form : FORMS) {
            if (base.endsWith(form) && base.length() > form.length()) {
                String letter = part(base.substring(0, base.length() - form.length()));
                return letter == null ? null : letter.toLowerCase(Locale.ROOT);
            }
        }
        if (base.indexOf('_') <= 0) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        for (String part : UNDERSCORE.splitAsStream(base).toList()) {
            String letter = part(part);
            if (letter == null) {
                return null;
            }
            letters.append(letter);
        }
        return letters.toString();
    }

    private static @Nullable String part(String name) {
        String known = UNICODE.get(name);
        return known == null ? GlyphList.getAdobeGlyphList().toUnicode(name) : known;
    }

    /// TeX's mathematical fonts have neither a comma nor a stop where ASCII has them.
    private static boolean isText(@Nullable Encoding encoding) {
        return encoding != null
                && (isNamed(encoding.getName(',')) || isNamed(encoding.getName('.')));
    }

    private static boolean isNamed(@Nullable String glyph) {
        return glyph != null && !glyph.equals(".notdef");
    }
}
