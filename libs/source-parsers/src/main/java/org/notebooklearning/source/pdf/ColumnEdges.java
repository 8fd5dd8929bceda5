package org.notebooklearning.source.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Sets each column's edges to where most of its lines begin and end, so that one line that sticks
/// out does not make all others look indented or short.
final class ColumnEdges {
    private ColumnEdges() {}

    static List<PageLines> settled(List<PageLines> pages) {
        Map<Integer, List<Line>> all =
                pages.stream()
                        .flatMap(p -> p.lines().stream())
                        .collect(Collectors.groupingBy(l -> l.column().index()));
        Map<Integer, Double> widths = new HashMap<>();
        all.forEach(
                (index, lines) ->
                        widths.put(index, mostly(lines, Line::right) - mostly(lines, Line::left)));
        return pages.stream().map(page -> settled(page, widths)).toList();
    }

    private static PageLines settled(PageLines page, Map<Integer, Double> widths) {
        Map<Integer, Column> columns = new HashMap<>();
        page.lines().stream()
                .collect(Collectors.groupingBy(l -> l.column().index()))
                .forEach((index, lines) -> columns.put(index, edges(index, lines, widths)));
        return page.with(
                page.lines().stream()
                        .map(l -> l.in(columns.getOrDefault(l.column().index(), l.column())))
                        .toList());
    }

    private static Column edges(int index, List<Line> lines, Map<Integer, Double> widths) {
        double left = leftmost(lines);
        double right = mostly(lines, Line::right);
        double usual = widths.getOrDefault(index, right - left);
        boolean few = lines.size() < 8 || right - left < 0.8 * usual;
        if (few) {
            left = lines.stream().mapToDouble(Line::left).min().orElse(left);
            right = Math.max(left + usual, lines.getFirst().column().right());
        }
        return new Column(index, left, right);
    }

    /// The leftmost edge that a fair part of the lines share: on a page of items or references
    /// most lines are indented.
    private static double leftmost(List<Line> lines) {
        int few = Math.max(3, lines.size() / 8);
        return near(lines, Line::left).values().stream()
                .filter(shared -> shared.size() >= few)
                .map(List::getFirst)
                .min(Double::compare)
                .orElseGet(() -> mostly(lines, Line::left));
    }

    private static double mostly(List<Line> lines, ToDoubleFunction<Line> edge) {
        return near(lines, edge).values().stream()
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .map(List::getFirst)
                .orElse(0.0);
    }

    private static Map<Long, List<Double>> near(List<Line> lines, ToDoubleFunction<Line> edge) {
        return lines.stream()
                .map(edge::applyAsDouble)
                .collect(Collectors.groupingBy(x -> Math.round(x / 2)));
    }
}
