package org.notebooklearning.source.latex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Tables, cell by cell as they are read. A table within a cell is text.
final class Tabulars {
    private static final int CELLS = 50_000;

    private static final class Rows {
        private final List<List<String>> rows = new ArrayList<>();
        private final TextBuffer text;
        private List<String> row = new ArrayList<>();
        private int cells;
        private int spanned;
        private int headRows = -1;

        Rows(TextBuffer text) {
            this.text = text;
        }

        void cell(String words) {
            if (cells++ < CELLS) {
                row.add(words);
                for (; spanned > 1; spanned--) {
                    row.add("");
                }
            }
            spanned = 0;
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
            if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
            }
            row = new ArrayList<>();
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
        vocabulary.command(_ -> composer.skip("omom"), "multirow");
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
            rows.rows.forEach(row -> lines.add(String.join(" ", row).strip()));
            composer.text().append(String.join(" ", lines));
        } else if (!rows.rows.isEmpty()) {
            floats.table(rows.rows);
        }
    }

    private void span() {
        String columns = composer.name();
        composer.input().argument();
        composer.text().append(composer.argument());
        if (!open.isEmpty()
                && columns.length() < 3
                && columns.chars().allMatch(Character::isDigit)
                && !columns.isEmpty()) {
            open.element().spanned = Integer.parseInt(columns);
        }
    }
}
