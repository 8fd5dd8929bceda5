package org.notebooklearning.source.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Headings in a strip at the left of the text, each at the height of the text's first line.
final class SideHeadings {
    /// The lines beside the strip that must begin at one edge.
    private static final int FEWEST_LINES = 4;

    private SideHeadings() {}

    /// The left edge of the text beside such a strip on one page; empty where there is none.
    static Optional<Double> edge(List<Run> runs) {
        double leftmost = runs.stream().mapToDouble(Run::left).min().orElse(0);
        Map<Long, List<Run>> edges =
                runs.stream()
                        .filter(r -> r.glyphs().size() > 15 && r.left() > leftmost + 20)
                        .collect(Collectors.groupingBy(r -> Math.round(r.left() / 2)));
        return edges.values().stream()
                .filter(lines -> lines.size() >= FEWEST_LINES)
                .map(lines -> lines.getFirst().left())
                .filter(x -> isEdge(runs, x))
                .findFirst();
    }

    private static boolean isEdge(List<Run> runs, double x) {
        int text = 0;
        int beside = 0;
        int across = 0;
        int headings = 0;
        for (Run run : runs) {
            if (Math.abs(run.left() - x) < 2 && run.glyphs().size() > 15) {
                text++;
            } else if (run.right() < x - 0.6 * run.size()) {
                beside++;
                headings += isHeading(run, runs, x) ? 1 : 0;
            } else if (run.left() < x - 2) {
                across++;
            }
        }
        return text >= FEWEST_LINES
                && headings > 0
                && headings == beside
                && beside <= text
                && across <= 0.5 * text;
    }

    /// Heavy or slanted type that the text beside it is not set in.
    private static boolean isHeading(Run run, List<Run> runs, double x) {
        Face face = run.glyphs().getFirst().face();
        boolean lettered = Character.isLetterOrDigit(run.glyphs().getFirst().text().codePointAt(0));
        return lettered
                && run.glyphs().size() >= 2
                && runs.stream()
                        .filter(r -> Math.abs(r.left() - x) < 2 && r.glyphs().size() > 15)
                        .allMatch(r -> differs(face, run.size(), r));
    }

    private static boolean differs(Face face, double size, Run text) {
        Face other = text.glyphs().get(text.glyphs().size() / 2).face();
        return (face.bold() && !other.bold())
                || size > text.size() + 0.7
                || (face.italic() && !other.italic())
                || !face.family().equals(other.family());
    }
}
