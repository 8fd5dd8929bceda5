package org.notebooklearning.html.notebook;

import java.util.List;
import java.util.Objects;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// What fills the blank of an exercise, without the rest of its cell, which the reader has just
/// above.
public final class FilledBlank {
    private FilledBlank() {}

    /// `solutions` with each solved exercise of `lesson` down to the lines that fill its blank,
    /// and with what came out of the whole cell. A cell that `lesson` has not stays as it is.
    public static Notebook all(Notebook lesson, Notebook solutions) {
        List<Cell> cells =
                solutions.cells().stream()
                        .map(
                                solved ->
                                        lesson.cells().stream()
                                                .filter(
                                                        cell ->
                                                                Objects.equals(
                                                                        cell.id(), solved.id()))
                                                .findFirst()
                                                .map(cell -> of(cell, solved))
                                                .orElse(solved))
                        .toList();
        return new Notebook(
                cells, solutions.metadata(), solutions.format(), solutions.formatMinor());
    }

    /// `solved` with those lines alone in which it differs from `blank`: what stands before the
    /// first and after the last such line goes. The whole of it where no line would be left.
    static Cell of(Cell blank, Cell solved) {
        List<String> was = blank.source().lines().toList();
        List<String> is = solved.source().lines().toList();
        int shorter = Math.min(was.size(), is.size());
        int first = 0;
        while (first < shorter && was.get(first).equals(is.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && was.get(was.size() - 1 - last).equals(is.get(is.size() - 1 - last))) {
            last++;
        }
        String lines = String.join("\n", is.subList(first, is.size() - last));
        return lines.isBlank() ? solved : solved.withSource(lines.stripIndent());
    }
}
