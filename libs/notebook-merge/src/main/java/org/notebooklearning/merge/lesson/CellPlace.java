package org.notebooklearning.merge.lesson;

import java.util.OptionalInt;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// Where in a notebook a lesson goes: behind the cell that somebody names by its id, by its number
/// from 1, or by the heading that it begins with.
public final class CellPlace {
    private CellPlace() {}

    /// How many cells stand before the place; empty where no cell is called so.
    ///
    /// @param name of the cell; empty for the notebook's end
    public static OptionalInt behind(Notebook notebook, String name) {
        String wanted = name.strip();
        int size = notebook.cells().size();
        if (wanted.isEmpty()) {
            return OptionalInt.of(size);
        }
        for (int index = 0; index < size; index++) {
            if (wanted.equals(notebook.cells().get(index).id())) {
                return OptionalInt.of(index + 1);
            }
        }
        if (wanted.matches("\\d{1,6}")) {
            int number = Integer.parseInt(wanted);
            return number >= 1 && number <= size ? OptionalInt.of(number) : OptionalInt.empty();
        }
        for (int index = 0; index < size; index++) {
            if (wanted.equalsIgnoreCase(heading(notebook.cells().get(index)))) {
                return OptionalInt.of(index + 1);
            }
        }
        return OptionalInt.empty();
    }

    /// Why `name` is no place, and what is one.
    public static String problem(Notebook notebook, String name) {
        return "names no cell of the notebook: '%s' is neither an id nor a heading of one, and no number from 1 to %d"
                .formatted(name.strip(), notebook.cells().size());
    }

    private static String heading(Cell cell) {
        String first = cell.source().lines().findFirst().orElse("").strip();
        return cell.isMarkdown() ? first.replaceFirst("^#{1,6}\\s+", "") : "";
    }
}
