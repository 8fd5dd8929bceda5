package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sorts what is painted on pages into lines, column after column. Where something spans the
/// columns, what stands above it comes first.
final class ReadingOrder {
    private ReadingOrder() {}

    /// The lines of each page.
    static List<PageLines> of(List<PageGlyphs> pages) {
        List<List<Run>> runs =
                pages.stream().map(p -> MarginNumbers.removed(Run.of(p.glyphs()))).toList();
        List<List<Double>> gutters =
                runs.stream().map(r -> Gutters.of(r, left(r), right(r))).toList();
        List<Double> usual = usual(gutters);
        List<PageLines> sorted = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageGlyphs page = pages.get(i);
            sorted.add(
                    new PageLines(
                            page.page(),
                            page.frame().uprightHeight(),
                            lines(page.page(), runs.get(i), gutters.get(i), usual)));
        }
        return sorted;
    }

    /// The gutters that most pages share: a page whose one column is a figure still has them.
    private static List<Double> usual(List<List<Double>> pages) {
        Map<List<Long>, Integer> counts = new HashMap<>();
        Map<List<Long>, List<Double>> examples = new HashMap<>();
        for (List<Double> gutters : pages) {
            List<Long> key = gutters.stream().map(x -> Math.round(x / 12)).toList();
            counts.merge(key, 1, Integer::sum);
            examples.putIfAbsent(key, gutters);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> examples.getOrDefault(most.getKey(), List.of()))
                .orElse(List.of());
    }

    private static List<Line> lines(
            int page, List<Run> runs, List<Double> own, List<Double> usual) {
        if (runs.isEmpty()) {
            return List.of();
        }
        List<Double> gutters = own;
        if (gutters.isEmpty()
                && !usual.isEmpty()
                && usual.stream().allMatch(x -> Gutters.crossing(runs, x) <= 0.35 * runs.size())) {
            gutters = usual;
        }
        if (gutters.isEmpty()) {
            gutters = FewLines.gutter(runs).map(List::of).orElse(List.of());
        }
        if (gutters.isEmpty()) {
            return SideHeadings.edge(runs)
                    .map(x -> withSideHeadings(page, runs, x))
                    .orElseGet(() -> inColumn(page, runs, 0));
        }
        return inBands(page, runs, gutters);
    }

    /// Each heading beside the text comes before the line that it stands at.
    private static List<Line> withSideHeadings(int page, List<Run> runs, double edge) {
        List<Run> beside = runs.stream().filter(r -> r.right() < edge).toList();
        List<Run> rest = runs.stream().filter(r -> r.right() >= edge).toList();
        Column whole = new Column(-1, left(runs), right(runs));
        List<Line> text = inColumn(page, rest, 0);
        List<Line> ordered = new ArrayList<>();
        int next = 0;
        double above = Double.NEGATIVE_INFINITY;
        for (Line heading : inColumn(page, beside, -1)) {
            boolean first = heading.baseline() - above > 1.6 * heading.size();
            while (first
                    && next < text.size()
                    && text.get(next).baseline() < heading.baseline() - 0.3 * heading.size()) {
                ordered.add(text.get(next));
                next++;
            }
            ordered.add(heading.in(whole));
            above = heading.baseline();
        }
        ordered.addAll(text.subList(next, text.size()));
        return ordered;
    }

    private static List<Line> inBands(int page, List<Run> runs, List<Double> gutters) {
        List<List<Run>> columns = new ArrayList<>();
        for (int i = 0; i <= gutters.size(); i++) {
            columns.add(new ArrayList<>());
        }
        List<Run> spanning = new ArrayList<>();
        for (Run run : runs) {
            boolean spans =
                    gutters.stream().anyMatch(x -> run.left() < x - 1 && run.right() > x + 1);
            if (spans) {
                spanning.add(run);
            } else {
                columns.get(columnOf(run, gutters)).add(run);
            }
        }
        columns.forEach(column -> pullSpanning(column, spanning));
        List<Line> wide = inColumn(page, spanning, -1);
        List<List<Line>> narrow = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            narrow.add(inColumn(page, columns.get(i), i));
        }
        return interleave(wide, narrow);
    }

    /// What stands on the baseline of a spanning run belongs to its line: authors side by side.
    private static void pullSpanning(List<Run> column, List<Run> spanning) {
        List<Run> pulled =
                column.stream()
                        .filter(
                                r ->
                                        spanning.stream()
                                                .anyMatch(
                                                        s ->
                                                                Math.abs(
                                                                                s.baseline()
                                                                                        - r
                                                                                                .baseline())
                                                                        < 2))
                        .toList();
        column.removeAll(pulled);
        spanning.addAll(pulled);
    }

    private static int columnOf(Run run, List<Double> gutters) {
        double middle = (run.left() + run.right()) / 2;
        return (int) gutters.stream().filter(x -> x < middle).count();
    }

    private static List<Line> interleave(List<Line> wide, List<List<Line>> narrow) {
        List<Line> ordered = new ArrayList<>();
        int[] next = new int[narrow.size()];
        for (Line line : wide) {
            takeAbove(line, narrow, next, ordered);
            ordered.add(line);
        }
        takeAbove(null, narrow, next, ordered);
        return ordered;
    }

    private static void takeAbove(
            @Nullable Line wide, List<List<Line>> narrow, int[] next, List<Line> ordered) {
        for (int i = 0; i < next.length; i++) {
            List<Line> column = narrow.get(i);
            while (next[i] < column.size()
                    && (wide == null || column.get(next[i]).baseline() < wide.baseline())) {
                ordered.add(column.get(next[i]));
                next[i]++;
            }
        }
    }

    /// The lines that `runs` make in one column, from top to bottom.
    private static List<Line> inColumn(int page, List<Run> runs, int index) {
        if (runs.isEmpty()) {
            return List.of();
        }
        Column column = new Column(index, left(runs), right(runs));
        return LineBuilding.group(runs).stream()
                .map(glyphs -> Line.of(page, column, glyphs))
                .sorted(Comparator.comparingDouble(Line::baseline))
                .toList();
    }

    private static double left(List<Run> runs) {
        return runs.stream().mapToDouble(Run::left).min().orElse(0);
    }

    private static double right(List<Run> runs) {
        return runs.stream().mapToDouble(Run::right).max().orElse(0);
    }
}
