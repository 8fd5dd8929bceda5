package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Two columns that are too short for [Gutters] to see: rows of two pieces each, where the pieces
/// below one another read on and so do not make a table.
final class FewLines {
    private static final int FEWEST_ROWS = 2;

    /// In characters, on average: cells of tables say less.
    private static final int SHORTEST = 12;

    /// The gap between the pieces, in sizes of the type.
    private static final double GAP = 1.2;

    private FewLines() {}

    /// The middle of the gutter of one page.
    static Optional<Double> gutter(List<Run> runs) {
        List<List<Run>> rows = rows(runs);
        List<List<Run>> pairs = rows.stream().filter(FewLines::isPair).toList();
        if (pairs.size() < FEWEST_ROWS || 3 * pairs.size() < rows.size()) {
            return Optional.empty();
        }
        double left = pairs.stream().mapToDouble(r -> r.get(0).right()).max().orElseThrow();
        double right = pairs.stream().mapToDouble(r -> r.get(1).left()).min().orElseThrow();
        boolean wide = right - left > GAP * pairs.getFirst().getFirst().size();
        return wide && readsOn(pairs, 0) && readsOn(pairs, 1)
                ? Optional.of((left + right) / 2)
                : Optional.empty();
    }

    private static List<List<Run>> rows(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(Run::baseline).thenComparingDouble(Run::left));
        List<List<Run>> rows = new ArrayList<>();
        for (Run run : sorted) {
            if (rows.isEmpty()
                    || run.baseline() - rows.getLast().getFirst().baseline() > 0.2 * run.size()) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(run);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Run::left)));
        return rows;
    }

    private static boolean isPair(List<Run> row) {
        return row.size() == 2 && row.get(1).left() - row.get(0).right() > GAP * row.get(0).size();
    }

    /// Whether most lines of one side begin in the middle of a sentence that the line above left
    /// open.
    private static boolean readsOn(List<List<Run>> pairs, int side) {
        int open = 0;
        int continued = 0;
        int characters = pairs.getFirst().get(side).letters().length();
        for (int i = 1; i < pairs.size(); i++) {
            String above = pairs.get(i - 1).get(side).letters();
            String line = pairs.get(i).get(side).letters();
            characters += line.length();
            if (".!?:".indexOf(above.charAt(above.length() - 1)) < 0) {
                open++;
                continued += Character.isLowerCase(line.codePointAt(0)) ? 1 : 0;
            }
        }
        return characters >= SHORTEST * pairs.size() - 4
                && open > 0
                && continued >= 0.6 * (pairs.size() - 1);
    }
}
