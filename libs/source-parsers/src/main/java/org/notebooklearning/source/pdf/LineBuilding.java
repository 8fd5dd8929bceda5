package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Groups runs of one column into lines: first those on a common baseline, then small ones that
/// hang beside a line as its indices.
final class LineBuilding {
    private static final String LARGE = "∑∏∫√⋂⋃∐{}()[]|‖/";

    private LineBuilding() {}

    /// The glyphs of each line.
    static List<List<Glyph>> group(List<Run> runs) {
        List<Row> rows = new ArrayList<>();
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(Run::baseline));
        for (Run run : sorted) {
            Row open = rows.isEmpty() ? null : rows.getLast();
            if (open != null && open.takes(run)) {
                open.add(run);
            } else {
                rows.add(new Row(run));
            }
        }
        return withScripts(rows).stream().map(Row::glyphs).toList();
    }

    private static List<Row> withScripts(List<Row> rows) {
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row above = kept.isEmpty() ? null : kept.getLast();
            Row below = i + 1 < rows.size() ? rows.get(i + 1) : null;
            if (below != null && (row.hangsOn(below) || row.hangsInto(below))) {
                below.addAll(row);
            } else if (above != null && row.hangsOn(above)) {
                above.addAll(row);
            } else {
                kept.add(row);
            }
        }
        return kept;
    }

    /// Runs that stand side by side.
    private static final class Row {
        private final List<Run> runs = new ArrayList<>();
        private final double baseline;
        private double size;

        Row(Run first) {
            runs.add(first);
            baseline = first.baseline();
            size = first.size();
        }

        boolean takes(Run run) {
            return Math.abs(run.baseline() - baseline) <= 0.22 * Math.max(size, run.size());
        }

        void add(Run run) {
            runs.add(run);
            size = Math.max(size, run.size());
        }

        void addAll(Row other) {
            runs.addAll(other.runs);
        }

        /// Whether this is small, overlaps the height of `line` and stands beside its text.
        boolean hangsOn(Row line) {
            if (size > 0.9 * line.size || Math.abs(baseline - line.baseline) > 0.55 * line.size) {
                return false;
            }
            return runs.stream()
                    .allMatch(script -> line.runs.stream().anyMatch(r -> beside(script, r)));
        }

        /// TeX's large operators and brackets hang below the point where they are painted: what
        /// looks like a line of its own is in the middle of the next one.
        boolean hangsInto(Row line) {
            double drop = line.baseline - baseline;
            return runs.stream().allMatch(Row::isLargeSymbol)
                    && drop > 0
                    && drop < 1.05 * line.size
                    && runs.stream()
                            .allMatch(
                                    symbol -> line.runs.stream().anyMatch(r -> beside(symbol, r)));
        }

        private static boolean isLargeSymbol(Run run) {
            return run.glyphs().size() <= 3
                    && run.glyphs().stream()
                            .allMatch(g -> g.face().maths() && LARGE.contains(g.text()));
        }

        private static boolean beside(Run script, Run run) {
            return script.left() < run.right() + run.size()
                    && script.right() > run.left() - run.size();
        }

        /// From left to right.
        List<Glyph> glyphs() {
            List<Run> sorted = new ArrayList<>(runs);
            sorted.sort(Comparator.comparingDouble(Run::left));
            List<Glyph> glyphs =
                    sorted.stream().flatMap(r -> r.glyphs().stream()).collect(Collectors.toList());
            if (overlap(sorted)) {
                glyphs.sort(Comparator.comparingDouble(Glyph::x));
            }
            return glyphs;
        }

        /// Side by side, runs keep the order they were painted in: where the widths of a font are
        /// wrong, that is right while the positions are not.
        private static boolean overlap(List<Run> sorted) {
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).left() < sorted.get(i - 1).right() - 0.3 * sorted.get(i).size()) {
                    return true;
                }
            }
            return false;
        }
    }
}
