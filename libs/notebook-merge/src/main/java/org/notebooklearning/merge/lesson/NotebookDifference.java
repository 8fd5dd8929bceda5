package org.notebooklearning.merge.lesson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.contracts.notebook.Cell;

/// What changes between two states of a notebook, cell by cell, as people read differences: lines
/// that go begin with `-`, lines that come with `+`.
public final class NotebookDifference {
    private final StringBuilder text = new StringBuilder();

    private NotebookDifference() {}

    /// The difference; empty where the sources of all cells are the same.
    ///
    /// @param before cells with an id of their own
    /// @param after likewise; a cell of the same id is the same cell
    public static String between(List<Cell> before, List<Cell> after) {
        NotebookDifference difference = new NotebookDifference();
        Map<String, Integer> old = new HashMap<>();
        for (int index = 0; index < before.size(); index++) {
            old.put(String.valueOf(before.get(index).id()), index);
        }
        Set<String> kept = new HashSet<>();
        after.forEach(cell -> kept.add(String.valueOf(cell.id())));
        int next = 0;
        for (int index = 0; index < after.size(); index++) {
            Cell cell = after.get(index);
            Integer from = old.get(String.valueOf(cell.id()));
            for (; from != null && next < from; next++) {
                difference.gone(before.get(next), next, kept);
            }
            if (from == null) {
                difference.head("new cell " + (index + 1), cell);
                cell.source().lines().forEach(line -> difference.line('+', line));
            } else {
                difference.changed(before.get(from), cell, from);
                next = Math.max(next, from + 1);
            }
        }
        for (; next < before.size(); next++) {
            difference.gone(before.get(next), next, kept);
        }
        return difference.text.toString();
    }

    private void gone(Cell cell, int index, Set<String> kept) {
        if (!kept.contains(String.valueOf(cell.id()))) {
            head("cell " + (index + 1) + " goes", cell);
            cell.source().lines().forEach(line -> line('-', line));
        }
    }

    private void changed(Cell old, Cell now, int index) {
        if (old.source().equals(now.source())) {
            return;
        }
        head("cell " + (index + 1), now);
        List<String> from = old.source().lines().toList();
        List<String> to = now.source().lines().toList();
        int[][] common = common(from, to);
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                line(' ', from.get(i++));
                j++;
            } else if (j == to.size()
                    || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
                line('-', from.get(i++));
            } else {
                line('+', to.get(j++));
            }
        }
    }

    /// Lengths of the longest common subsequences of the lines from each place on.
    private static int[][] common(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] =
                        from.get(i).equals(to.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void head(String what, Cell cell) {
        text.append("@@ ").append(what).append(" (").append(cell.type().word()).append(") @@\n");
    }

    private void line(char sign, String line) {
        text.append(sign).append(line).append('\n');
    }
}
