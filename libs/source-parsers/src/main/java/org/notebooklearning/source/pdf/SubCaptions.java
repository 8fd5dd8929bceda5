package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The captions "(a) ..." of the parts of a figure, which stand between its drawings.
final class SubCaptions {
    private static final Pattern OPENING = Pattern.compile("^\\([a-z]\\)\\s+\\p{L}");
    private static final int FARTHEST_LINES = 200;

    private SubCaptions() {}

    /// What the parts of the figure above line `caption` are called, in reading order.
    static String above(MarkedLines lines, int caption, LineJoiner joiner) {
        int page = lines.line(caption).page();
        int from = caption;
        while (from > 0
                && caption - from < FARTHEST_LINES
                && lines.role(from - 1) == LineRole.FLOAT
                && lines.line(from - 1).page() == page) {
            from--;
        }
        List<String> parts = new ArrayList<>();
        for (int i = from; i < caption; i++) {
            if (OPENING.matcher(lines.line(i).text()).find()) {
                int to = endOf(lines, i, caption);
                parts.addAll(columns(lines.between(i, to), joiner));
                i = to - 1;
            }
        }
        return String.join(" ", parts);
    }

    private static int endOf(MarkedLines lines, int from, int caption) {
        int to = from + 1;
        while (to < caption
                && lines.stepBefore(to) < 1.4 * lines.line(from).size()
                && Math.abs(lines.line(to).size() - lines.line(from).size()) < 0.4
                && !OPENING.matcher(lines.line(to).text()).find()) {
            to++;
        }
        return to;
    }

    /// Parts side by side share their lines, each begins where its "(b)" does.
    private static List<String> columns(List<Line> block, LineJoiner joiner) {
        List<Double> edges = edges(block.getFirst().glyphs());
        String[] parts = new String[edges.size()];
        Arrays.fill(parts, "");
        for (Line line : block) {
            int begin = 0;
            List<Glyph> glyphs = line.glyphs();
            for (int k = 0; k < parts.length; k++) {
                double edge = k + 1 < parts.length ? edges.get(k + 1) : Double.MAX_VALUE;
                int end = begin;
                while (end < glyphs.size() && isLeftOf(edge, glyphs.get(end))) {
                    end++;
                }
                if (end > begin) {
                    parts[k] = joiner.join(parts[k], Spacing.text(glyphs.subList(begin, end)));
                }
                begin = end;
            }
        }
        return List.of(parts);
    }

    /// Stops and hyphens hang over the edge of a well-set part.
    private static boolean isLeftOf(double edge, Glyph glyph) {
        double hanging = ".,;:-".contains(glyph.text()) ? 0.4 * glyph.size() : 0;
        return glyph.x() + glyph.width() / 2 < edge + hanging;
    }

    /// Where "(a)", "(b)" and so on begin, in points.
    private static List<Double> edges(List<Glyph> glyphs) {
        List<Double> edges = new ArrayList<>();
        edges.add(glyphs.getFirst().x());
        String letter = glyphs.size() > 1 ? glyphs.get(1).text() : "";
        char next = (char) ((letter.isEmpty() ? 'a' : letter.charAt(0)) + 1);
        for (int i = 3; i + 2 < glyphs.size(); i++) {
            if (glyphs.get(i).text().equals("(")
                    && glyphs.get(i + 1).text().equals(Character.toString(next))
                    && glyphs.get(i + 2).text().equals(")")) {
                edges.add(glyphs.get(i).x());
                next++;
            }
        }
        return edges;
    }
}
