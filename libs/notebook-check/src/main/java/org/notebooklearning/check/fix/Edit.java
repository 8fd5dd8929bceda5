package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// A proposed change: lines of cells that are replaced together or not at all.
///
/// @param fixes what is told about it
/// @param lines what to put in place of lines
record Edit(List<AppliedFix> fixes, List<Lines> lines) {
    Edit {
        fixes = List.copyOf(fixes);
        lines = List.copyOf(lines);
    }

    /// Whether it changes one of these cells.
    ///
    /// @param cells indexes in the notebook
    boolean changesOneOf(Set<Integer> cells) {
        return lines.stream().anyMatch(it -> cells.contains(it.cell));
    }

    /// Lines of one cell.
    ///
    /// @param cell index in the notebook
    /// @param from first line, from 1
    /// @param to last line; `from - 1` to put lines in front of `from`
    /// @param with what stands there afterwards
    record Lines(int cell, int from, int to, List<String> with) {
        Lines {
            with = List.copyOf(with);
        }
    }

    /// `notebook` with all of `edits`. Where two replace the same line, the first one wins and the
    /// other is dropped from `edits`.
    static Notebook apply(Notebook notebook, List<Edit> edits) {
        Map<Integer, List<Lines>> byCell = new LinkedHashMap<>();
        edits.forEach(
                edit ->
                        edit.lines.forEach(
                                lines ->
                                        byCell.computeIfAbsent(lines.cell, _ -> new ArrayList<>())
                                                .add(lines)));
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < notebook.cells().size(); index++) {
            Cell cell = notebook.cells().get(index);
            List<Lines> changes = byCell.get(index);
            if (changes == null) {
                cells.add(cell);
            } else {
                changed(cell, changes).ifPresent(cells::add);
            }
        }
        return new Notebook(cells, notebook.metadata(), notebook.format(), notebook.formatMinor());
    }

    /// The cell afterwards; nothing where all its lines were taken out.
    private static java.util.Optional<Cell> changed(Cell cell, List<Lines> changes) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : cell.source().split("\n", -1)) {
            lines.add(List.of(line));
        }
        List<String> inFront = new ArrayList<>();
        for (Lines change : changes) {
            if (change.to < change.from) {
                put(change, lines, inFront);
                continue;
            }
            for (int line = change.from; line <= change.to; line++) {
                lines.set(line - 1, line == change.from ? change.with : List.of());
            }
        }
        List<String> all = new ArrayList<>(inFront);
        lines.forEach(all::addAll);
        String source = String.join("\n", all);
        boolean emptied = source.isBlank() && !cell.source().isBlank();
        boolean tidy = !cell.source().isBlank() && Character.isWhitespace(first(source));
        return emptied
                ? java.util.Optional.empty()
                : java.util.Optional.of(cell.withSource(tidy ? withoutBlankStart(source) : source));
    }

    /// Adds lines behind line `from - 1`.
    private static void put(Lines change, List<List<String>> lines, List<String> inFront) {
        if (change.from == 1) {
            inFront.addAll(change.with);
            return;
        }
        List<String> behind = new ArrayList<>(lines.get(change.from - 2));
        behind.addAll(change.with);
        lines.set(change.from - 2, behind);
    }

    private static char first(String source) {
        return source.isEmpty() ? 'x' : source.charAt(0);
    }

    private static String withoutBlankStart(String source) {
        List<String> lines = new ArrayList<>(Arrays.asList(source.split("\n", -1)));
        while (lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        return String.join("\n", lines);
    }
}
