package org.notebooklearning.source.latex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;

/// Tables, cell by cell as they are read. A table within a cell is text.
final class Tabulars {
    private static final int CELLS = 50_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 1000;

    private static final class Rows {
        private final List<List<TableCell>> rows = new ArrayList<>();
        private final TextBuffer text;
        private List<TableCell> row = new ArrayList<>();
        private int cells;
        private int columns = 1;
        private int lines = 1;
        private int headRows = -1;

        /// For each column of the grid, how many rows more a cell above goes over.
        private final Map<Integer, Integer> covered = new HashMap<>();

        private int column;

        Rows(TextBuffer text) {
            this.text = text;
        }

        /// Appends a cell; an empty one that a cell above goes over is part of that.
        void cell(String words) {
            boolean part = covered.getOrDefault(column, 0) > 0 && words.isEmpty();
            if (!part && cells++ < CELLS) {
                row.add(new TableCell(words, lines, columns));
            }
            for (int i = 0; i < columns; i++) {
                int above = covered.getOrDefault(column + i, 0) - 1;
                covered.put(column + i, Math.max(above, lines - 1));
            }
            column += columns;
            columns = 1;
            lines = 1;
        }

        /// Ends the head or the foot of a long table, which repeat what is already there.
        void endOfPart(String name) {
            boolean repeats = headRows >= 0 && !name.equals("endfirsthead");
            if (repeats) {
                rows.subList(Math.min(headRows, rows.size()), rows.size()).clear();
            } else {
                headRows = rows.size();
            }
        }

        void endOfRow() {
            boolean says = row.stream().anyMatch(cell -> !cell.text().isEmpty());
            boolean goesOn = row.isEmpty() && column > 0;
            if (says || goesOn) {
                rows.add(row);
            }
            row = new ArrayList<>();
            column = 0;
        }
    }

    private final Composer composer;
    private final Floats floats;
    private final Deque<Rows> open = new ArrayDeque<>();

    Tabulars(Composer composer, Floats floats) {
        this.composer = composer;
        this.floats = floats;
        composer.cellsBy(this::cell);
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.environment(
                name -> begin(name, "om"),
                "tabular",
                "array",
                "longtable",
                "supertabular",
                "xtabular",
                "deluxetable",
                "deluxetable*",
                "longtable*",
                "mpsupertabular");
        vocabulary.environment(
                name -> begin(name, "mom"), "tabular*", "tabularx", "xltabular", "tabulary");
        vocabulary.environment(name -> begin(name, "m"), "tblr", "longtblr", "tabu");
        vocabulary.command(_ -> span(), "multicolumn");
        vocabulary.command(_ -> rows(), "multirow", "multirowcell");
        vocabulary.command(_ -> endOfRow(), "tabularnewline", "cr");
        vocabulary.command(this::endOfPart, "endfirsthead", "endhead", "endfoot", "endlastfoot");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    composer.text().append(composer.argument());
                },
                "makecell",
                "thead",
                "shortstack",
                "specialcell");
    }

    /// Ends the cell at a `&`; false where no cell is open.
    boolean cell() {
        TextBuffer text = composer.text();
        if (open.isEmpty() || text != open.element().text || text.isInGroup()) {
            return false;
        }
        open.element().cell(composer.text().take());
        return true;
    }

    /// Ends the row at a `\\`; false where no cell is open.
    boolean endOfRow() {
        if (!cell()) {
            return false;
        }
        open.element().endOfRow();
        return true;
    }

    private void endOfPart(String name) {
        if (endOfRow()) {
            open.element().endOfPart(name);
        }
    }

    private void begin(String name, String signature) {
        composer.skip(signature);
        boolean within = composer.paragraphs().isInline();
        composer.paragraphs().flush();
        composer.paragraphs().enterInline(name, last -> finish(last, within));
        open.push(new Rows(composer.text()));
    }

    private void finish(String last, boolean within) {
        Rows rows = open.poll();
        if (rows == null) {
            return;
        }
        rows.cell(TextBuffer.collapsed(last));
        rows.endOfRow();
        if (within) {
            List<String> lines = new ArrayList<>();
            rows.rows.forEach(
                    row ->
                            lines.add(
                                    row.stream()
                                            .map(TableCell::text)
                                            .collect(Collectors.joining(" "))
                                            .strip()));
            composer.text().append(String.join(" ", lines));
        } else if (!rows.rows.isEmpty()) {
            floats.table(rows.rows);
        }
    }

    private void span() {
        int columns = number(composer.name(), MOST_COLUMNS);
        composer.input().argument();
        composer.text().append(composer.argument());
        if (!open.isEmpty()) {
            open.element().columns = columns;
        }
    }

    /// `\multirow[position]{rows}[struts]{width}[shift]{text}`.
    private void rows() {
        composer.input().option();
        int lines = number(composer.name(), MOST_ROWS);
        composer.skip("omo");
        composer.text().append(composer.argument());
        if (!open.isEmpty()) {
            open.element().lines = lines;
        }
    }

    /// What is no number, or a negative one, which stands for rows above, is 1.
    private static int number(String text, int most) {
        return text.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(text), 1, most) : 1;
    }
}
