package org.notebooklearning.source.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One printed line of one column.
///
/// @param page from 1
/// @param column what the line stands in
/// @param glyphs from left to right
/// @param left edge in points
/// @param right edge in points
/// @param baseline of most of its text, in points from the top
/// @param size of most of its text
/// @param face of most of its text
/// @param text with spaces where the gaps are
record Line(
        int page,
        Column column,
        List<Glyph> glyphs,
        double left,
        double right,
        double baseline,
        double size,
        Face face,
        String text) {

    Line {
        glyphs = List.copyOf(glyphs);
    }

    /// The line that `glyphs` (at least one) make.
    static Line of(int page, Column column, List<Glyph> glyphs) {
        double size = dominantSize(glyphs);
        double[] baselines =
                glyphs.stream()
                        .filter(g -> g.size() >= size * 0.95)
                        .mapToDouble(Glyph::y)
                        .sorted()
                        .toArray();
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Glyph glyph : glyphs) {
            left = Math.min(left, glyph.x());
            right = Math.max(right, glyph.right());
        }
        return new Line(
                page,
                column,
                glyphs,
                left,
                right,
                baselines[baselines.length / 2],
                size,
                dominantFace(glyphs),
                Spacing.text(glyphs));
    }

    /// The largest type in it but for formulas: small capitals are set in two sizes.
    double largest() {
        return glyphs.stream()
                .filter(g -> !g.face().maths() && Character.isLetter(g.text().codePointAt(0)))
                .mapToDouble(Glyph::size)
                .max()
                .orElse(size);
    }

    /// From the top of its ascenders to the bottom of its descenders.
    Box box() {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Glyph glyph : glyphs) {
            top = Math.min(top, glyph.y() - 0.75 * glyph.size());
            bottom = Math.max(bottom, glyph.y() + 0.25 * glyph.size());
        }
        return new Box(left, top, right, bottom);
    }

    /// The text with its raised and lowered parts marked, as [Scripts] writes them.
    String marked() {
        return Scripts.marked(glyphs, baseline, size, text);
    }

    double width() {
        return right - left;
    }

    /// The share of characters, from 0 to 1, for which `is` holds.
    double share(Predicate<Glyph> is) {
        int count = 0;
        for (Glyph glyph : glyphs) {
            count += is.test(glyph) ? 1 : 0;
        }
        return count / (double) glyphs.size();
    }

    /// The share of characters, from 0 to 1, in type for which `is` holds. It is asked once for
    /// all that stands side by side in one type.
    double shareOfFaces(Predicate<Face> is) {
        int count = 0;
        @Nullable Face asked = null;
        boolean holds = false;
        for (Glyph glyph : glyphs) {
            if (!glyph.face().equals(asked)) {
                asked = glyph.face();
                holds = is.test(asked);
            }
            count += holds ? 1 : 0;
        }
        return count / (double) glyphs.size();
    }

    boolean bold() {
        return shareOfFaces(Face::bold) > 0.7;
    }

    Line in(Column other) {
        return new Line(page, other, glyphs, left, right, baseline, size, face, text);
    }

    private static double dominantSize(List<Glyph> glyphs) {
        double first = glyphs.getFirst().size();
        if (glyphs.stream().allMatch(g -> g.size() == first)) {
            return round(first);
        }
        Map<Double, Double> weights = new HashMap<>();
        // Wide glyphs count for more, so that a formula's many small indices do not win.
        glyphs.forEach(
                g -> weights.merge(round(g.size()), g.size() * g.text().length(), Double::sum));
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static Face dominantFace(List<Glyph> glyphs) {
        Face first = glyphs.getFirst().face();
        if (glyphs.stream().allMatch(g -> g.face().equals(first))) {
            return first;
        }
        Map<Face, Integer> counts = new HashMap<>();
        glyphs.forEach(g -> counts.merge(g.face(), g.text().length(), Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Face.UNKNOWN);
    }

    static double round(double size) {
        return Math.round(size * 5) / 5.0;
    }
}
