package org.notebooklearning.source.pdf;

/// One painted character, or several where the font has them in one. Points from the page's top
/// left corner, the page upright.
///
/// @param y the baseline
/// @param size of the font, in points
/// @param spaced whether a space was painted before it
record Glyph(
        String text, double x, double y, double width, double size, Face face, boolean spaced) {
    double right() {
        return x + width;
    }
}
