package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.List;

/// Glyphs painted one after another without a wide gap: the largest piece that surely belongs to
/// one line of one column.
record Run(List<Glyph> glyphs, double left, double right, double baseline, double size) {

    /// What it says, without spaces.
    String letters() {
        StringBuilder letters = new StringBuilder();
        glyphs.forEach(g -> letters.append(g.text()));
        return letters.toString();
    }

    double width() {
        return right - left;
    }

    /// The runs of `painted`, in painting order.
    static List<Run> of(List<Glyph> painted) {
        List<Run> runs = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        for (Glyph glyph : painted) {
            if (!current.isEmpty() && !follows(current, glyph)) {
                runs.add(from(current));
                current = new ArrayList<>();
            }
            current.add(glyph);
        }
        if (!current.isEmpty()) {
            runs.add(from(current));
        }
        return runs;
    }

    private static boolean follows(List<Glyph> current, Glyph glyph) {
        Glyph previous = current.getLast();
        double size = Math.max(previous.size(), glyph.size());
        double gap = glyph.x() - previous.right();
        if (gap < -0.6 * size || gap > 0.9 * size) {
            return false;
        }
        double rise = Math.abs(glyph.y() - previous.y());
        if (gap > 0.4 * glyph.size() && isLineNumber(current, glyph, gap) && rise < 0.12 * size) {
            return false;
        }
        boolean script = Math.min(previous.size(), glyph.size()) < 0.85 * size;
        return rise < 0.12 * size || (rise < 0.6 * size && (script || returns(current, glyph)));
    }

    /// A number with a gap behind it that is no usual space, or in tiny type.
    private static boolean isLineNumber(List<Glyph> current, Glyph glyph, double gap) {
        boolean tiny = current.getLast().size() < 0.8 * glyph.size();
        return (tiny || gap > 0.5 * glyph.size())
                && current.size() <= 5
                && current.stream().allMatch(g -> Character.isDigit(g.text().charAt(0)));
    }

    /// Whether the glyph is back on the line after an index.
    private static boolean returns(List<Glyph> current, Glyph glyph) {
        for (int i = current.size() - 1; i >= Math.max(0, current.size() - 6); i--) {
            if (Math.abs(current.get(i).y() - glyph.y()) < 0.1 * glyph.size()
                    && current.get(i).size() > 0.9 * glyph.size()) {
                return true;
            }
        }
        return false;
    }

    private static Run from(List<Glyph> glyphs) {
        double size = glyphs.stream().mapToDouble(Glyph::size).max().orElseThrow();
        double[] baselines =
                glyphs.stream()
                        .filter(g -> g.size() >= 0.9 * size)
                        .mapToDouble(Glyph::y)
                        .sorted()
                        .toArray();
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Glyph glyph : glyphs) {
            left = Math.min(left, glyph.x());
            right = Math.max(right, glyph.right());
        }
        return new Run(List.copyOf(glyphs), left, right, baselines[baselines.length / 2], size);
    }
}
