package org.notebooklearning.source.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/// What a font looks like, as far as it tells headings, formulas and code from running text.
///
/// @param family the font's name without weight, slant, size and subset tag
record Face(String family, boolean bold, boolean italic, boolean maths, boolean mono) {
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
    private static final Pattern MATHS =
            Pattern.compile(
                    "^(cmmi|cmsy|cmex|cmbsy|cmmib|msam|msbm|eufm|eusm|eurm|rsfs|lmmath|mtmi|mtsy|mtex"
                            + "|pxmi|pxsy|txmi|txsy|txex|ntxmi|ntxsy|zptm|pzdr|wasy|stmary|bbold|dsrom"
                            + "|symbol|mathematical)|math");
    private static final Pattern BOLD =
            Pattern.compile(
                    "bold|black|heavy|medi(?!um)|-demi|^cmbx|^cmb\\d|^sfbx|^lmbx|[-,]bd|^ptmb|^phvb");
    private static final Pattern ITALIC =
            Pattern.compile("ital|obli|slant|^cmti|^cmsl|^cmbxti|^sfti|[-,]it\\b|^ptmri");
    private static final Pattern MONO =
            Pattern.compile(
                    "mono(?!type)|courier|cmtt|^sftt|^lmtt|consol|typewriter|menlo|nimbusmon");
    private static final Pattern ORNAMENT =
            Pattern.compile(
                    "[-,]?(bold|black|heavy|medium|medi|demi|regular|regu|roman\\b|italic|ital|oblique|slanted|psmt|mt$|ps$)|\\d+|[-,_ ]");

    static final Face UNKNOWN = new Face("", false, false, false, false);

    static Face of(PDFont font) {
        String name = font.getName() == null ? "" : font.getName();
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean heavy =
                descriptor != null
                        && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        return named(name, heavy);
    }

    static Face named(String name, boolean heavy) {
        String plain = SUBSET.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
        boolean mono = MONO.matcher(plain).find();
        return new Face(
                ORNAMENT.matcher(plain).replaceAll(""),
                heavy || BOLD.matcher(plain).find(),
                ITALIC.matcher(plain).find(),
                !mono && MATHS.matcher(plain).find(),
                mono);
    }
}
