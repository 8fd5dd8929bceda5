package org.notebooklearning.source.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How running text looks in one document: what differs is a heading, a caption or a figure.
///
/// @param size of most text, in points
/// @param leading from baseline to baseline within a paragraph, in points
/// @param families of the fonts that running text is set in
/// @param justified whether full lines end at the column's edge
record Typography(double size, double leading, Set<String> families, boolean justified) {
    Typography {
        families = Set.copyOf(families);
    }

    static Typography of(List<PageLines> pages) {
        List<Line> lines = pages.stream().flatMap(p -> p.lines().stream()).toList();
        double size = mostlyUsedSize(withoutReferences(lines));
        return new Typography(
                size,
                usualLeading(lines, size),
                textFamilies(lines, size),
                isJustified(lines, size));
    }

    /// Whether `line` is set as running text is.
    boolean isBody(Line line) {
        return Math.abs(line.size() - size) < 0.6
                && line.shareOfFaces(f -> families.contains(f.family()) || f.maths()) > 0.6;
    }

    /// One em of running text.
    double em() {
        return size;
    }

    /// A long list of references in smaller type must not pass for the text.
    private static List<Line> withoutReferences(List<Line> lines) {
        for (int i = lines.size() - 1; i > lines.size() / 5; i--) {
            if (ReferenceList.isHeading(lines.get(i).text())) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static double mostlyUsedSize(List<Line> lines) {
        Map<Double, Integer> weights = new HashMap<>();
        for (Line line : lines) {
            if (line.text().length() > 20) {
                weights.merge(line.size(), line.text().length(), Integer::sum);
            }
        }
        return mostOf(weights, 10.0);
    }

    private static double usualLeading(List<Line> lines, double size) {
        Map<Double, Integer> counts = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Line above = lines.get(i - 1);
            Line line = lines.get(i);
            double step = line.baseline() - above.baseline();
            boolean pair = above.page() == line.page() && above.column().equals(line.column());
            if (pair
                    && Math.abs(line.size() - size) < 0.6
                    && step > 0.7 * size
                    && step < 2.5 * size) {
                counts.merge(Line.round(step), 1, Integer::sum);
            }
        }
        return mostOf(counts, size * 1.2);
    }

    private static <K> K mostOf(Map<K, Integer> weights, K otherwise) {
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    private static Set<String> textFamilies(List<Line> lines, double size) {
        Map<String, Long> counts =
                lines.stream()
                        .filter(l -> Math.abs(l.size() - size) < 0.6)
                        .flatMap(l -> l.glyphs().stream())
                        .filter(g -> !g.face().maths())
                        .collect(
                                Collectors.groupingBy(
                                        g -> g.face().family(), Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 0.01 * all)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isJustified(List<Line> lines, double size) {
        List<Line> full =
                lines.stream()
                        .filter(l -> Math.abs(l.size() - size) < 0.6)
                        .filter(l -> l.width() > 0.8 * l.column().width())
                        .toList();
        long flush =
                full.stream().filter(l -> Math.abs(l.right() - l.column().right()) < 3).count();
        return flush > 0.7 * full.size();
    }
}
