package org.notebooklearning.source.pdf;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns glyphs of a line into text: spaces from gaps, accents onto their letters.
final class Spacing {
    /// A gap above this share of the font size parts two words. TeX shrinks its spaces to about
    /// 0.2, other programs go down to 0.15, and kerning stays below 0.1.
    private static final double WORD_GAP = 0.13;

    /// Spacing accents as TeX's older fonts paint them, and the combining marks they stand for.
    private static final String ACCENTS =
            "\u00b4`\u00a8\u02c6\u02dc\u02c7\u00b8\u02da\u00af\u02d8\u02d9\u02dd";

    private static final String MARKS =
            "\u0301\u0300\u0308\u0302\u0303\u030c\u0327\u030a\u0304\u0306\u0307\u030b";

    private Spacing() {}

    /// The text of `glyphs`, which stand from left to right.
    static String text(List<Glyph> glyphs) {
        double threshold = threshold(glyphs);
        StringBuilder text = new StringBuilder();
        Glyph previous = null;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            Glyph next = i + 1 < glyphs.size() ? glyphs.get(i + 1) : null;
            if (next != null && isAccentOver(glyph, next)) {
                append(text, previous, merged(glyph, next), threshold);
                previous = next;
                i++;
            } else if (previous != null && isInCircle(glyph, previous)) {
                previous =
                        new Glyph(
                                "©",
                                previous.x(),
                                previous.y(),
                                previous.width(),
                                previous.size(),
                                previous.face(),
                                false);
            } else if (previous != null && isAccentOver(glyph, previous) && !text.isEmpty()) {
                String last = previous.text();
                if (text.toString().endsWith(last)) {
                    text.setLength(text.length() - last.length());
                    text.append(accented(previous, glyph));
                }
            } else {
                append(text, previous, glyph, threshold);
                previous = glyph;
            }
        }
        return Bidirectional.logical(text.toString().strip());
    }

    private static void append(
            StringBuilder text, @Nullable Glyph previous, Glyph glyph, double threshold) {
        if (previous != null && isApart(previous, glyph, threshold)) {
            text.append(' ');
        }
        text.append(glyph.text());
    }

    static boolean isApart(Glyph previous, Glyph glyph, double threshold) {
        double gap = glyph.x() - previous.right();
        double size = Math.max(previous.size(), glyph.size());
        return gap > threshold * size || (glyph.spaced() && gap > 0.08 * size);
    }

    /// Tracked-out capitals have gaps between all letters: their words are parted by wider ones.
    private static double threshold(List<Glyph> glyphs) {
        // A formula has gaps around its signs; those are no tracking.
        long letters =
                glyphs.stream()
                        .filter(
                                g ->
                                        !g.face().maths()
                                                && Character.isLetter(g.text().codePointAt(0)))
                        .count();
        if (letters < 6 || letters < 0.8 * glyphs.size()) {
            return WORD_GAP;
        }
        double[] gaps = new double[glyphs.size() - 1];
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph previous = glyphs.get(i - 1);
            gaps[i - 1] = (glyphs.get(i).x() - previous.right()) / Math.max(1, previous.size());
        }
        Arrays.sort(gaps);
        double usual = gaps[gaps.length / 2];
        return usual > 0.07 && usual < 0.6 ? usual + 0.16 : WORD_GAP;
    }

    private static boolean isAccentOver(Glyph accent, Glyph letter) {
        if (accent.text().length() != 1
                || ACCENTS.indexOf(accent.text().charAt(0)) < 0
                || letter.text().length() != 1
                || !Character.isLetter(letter.text().charAt(0))) {
            return false;
        }
        double overlap =
                Math.min(accent.right(), letter.right()) - Math.max(accent.x(), letter.x());
        return overlap > 0.5 * Math.min(accent.width(), letter.width());
    }

    /// TeX paints the copyright sign as a letter in a circle.
    private static boolean isInCircle(Glyph letter, Glyph circle) {
        return circle.text().equals("©")
                && letter.text().equalsIgnoreCase("c")
                && letter.right() <= circle.right() + 0.1;
    }

    private static Glyph merged(Glyph accent, Glyph letter) {
        double left = Math.min(accent.x(), letter.x());
        double right = Math.max(accent.right(), letter.right());
        return new Glyph(
                accented(letter, accent),
                left,
                letter.y(),
                right - left,
                letter.size(),
                letter.face(),
                accent.spaced() || letter.spaced());
    }

    private static String accented(Glyph letter, Glyph accent) {
        char mark = MARKS.charAt(ACCENTS.indexOf(accent.text().charAt(0)));
        String base = letter.text().replace('\u0131', 'i').replace('\u0237', 'j');
        return Normalizer.normalize(base + mark, Normalizer.Form.NFC);
    }
}
