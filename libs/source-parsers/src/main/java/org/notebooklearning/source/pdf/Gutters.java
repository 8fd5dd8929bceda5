package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the white strips between columns of running text. A table has strips too, but the text
/// beside them does not fill its column line after line.
final class Gutters {
    /// So many lines that fill their column must stand on either side of a gutter.
    private static final int FILLING_LINES = 6;

    private static final double NARROWEST = 7;

    private Gutters() {}

    /// The middles of the gutters of one page from left to right; empty where the text has one
    /// column.
    static List<Double> of(List<Run> runs, double left, double right) {
        List<Double> gutters = new ArrayList<>();
        collect(runs, left, right, 2, gutters);
        gutters.sort(Comparator.naturalOrder());
        return gutters;
    }

    private static void collect(
            List<Run> runs, double left, double right, int depth, List<Double> found) {
        if (depth == 0 || right - left < 150) {
            return;
        }
        Optional<Double> gutter = best(runs, left, right);
        if (gutter.isPresent()) {
            double x = gutter.get();
            found.add(x);
            collect(runs.stream().filter(r -> r.right() <= x).toList(), left, x, depth - 1, found);
            collect(runs.stream().filter(r -> r.left() >= x).toList(), x, right, depth - 1, found);
        }
    }

    /// The middle of the widest strip that next to no run crosses, else of one that few cross: a
    /// page number in the middle or a title may. The strips inside tables are crossed by captions
    /// and come second.
    private static Optional<Double> best(List<Run> runs, double left, double right) {
        double start = left + 0.25 * (right - left);
        int[] crossings = new int[(int) ((right - left) / 2)];
        for (Run run : runs) {
            int from = (int) Math.max(0, Math.floor(run.left() + 1 - start) + 1);
            int to = (int) Math.min(crossings.length, Math.ceil(run.right() - 1 - start));
            for (int i = from; i < to; i++) {
                crossings[i]++;
            }
        }
        int least = Arrays.stream(crossings).min().orElse(0);
        return widest(runs, left, right, crossings, least + Math.max(1, runs.size() / 150))
                .or(
                        () ->
                                widest(
                                        runs,
                                        left,
                                        right,
                                        crossings,
                                        least + Math.max(1, runs.size() / 30)));
    }

    private static Optional<Double> widest(
            List<Run> runs, double left, double right, int[] crossings, int quiet) {
        double start = left + 0.25 * (right - left);
        int longest = 0;
        int end = 0;
        int length = 0;
        for (int i = 0; i < crossings.length; i++) {
            length = crossings[i] <= quiet ? length + 1 : 0;
            if (length > longest) {
                longest = length;
                end = i;
            }
        }
        double middle = start + end - (longest - 1) / 2.0;
        return longest >= NARROWEST && isBetweenColumns(runs, middle, left, right)
                ? Optional.of(middle)
                : Optional.empty();
    }

    /// Whether running text stands on both sides of `x` and little goes across.
    static boolean isBetweenColumns(List<Run> runs, double x, double left, double right) {
        long before = filling(runs, left, x);
        long after = filling(runs, x, right);
        return before >= FILLING_LINES
                && after >= FILLING_LINES
                && crossing(runs, x) <= 0.35 * (before + after);
    }

    static int crossing(List<Run> runs, double x) {
        int count = 0;
        for (Run run : runs) {
            if (run.left() < x - 1 && run.right() > x + 1) {
                count++;
            }
        }
        return count;
    }

    private static long filling(List<Run> runs, double left, double right) {
        return runs.stream()
                .filter(r -> r.left() >= left - 2 && r.right() <= right + 2)
                .filter(r -> r.right() - r.left() > 0.6 * (right - left))
                .filter(r -> r.glyphs().size() > 15)
                .count();
    }
}
