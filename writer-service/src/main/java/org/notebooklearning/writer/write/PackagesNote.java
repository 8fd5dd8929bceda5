package org.notebooklearning.writer.write;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.report.Authorship;

/// Says in the cell of the imports what has to be installed before a lesson can be run elsewhere.
final class PackagesNote {
    private PackagesNote() {}

    /// The draft with the note, where it has packages of its own.
    static LessonDraft in(LessonDraft draft) {
        Authorship author = draft.authorship();
        InstalledPackages installed = author == null ? null : author.installed();
        if (installed == null) {
            return draft;
        }
        List<Cell> cells = new ArrayList<>(draft.notebook().cells());
        for (int number = 0; number < cells.size(); number++) {
            Cell cell = cells.get(number);
            if (cell.isCode()) {
                cells.set(number, noted(cell, installed));
                break;
            }
        }
        return draft.with(
                new Notebook(
                        cells,
                        draft.notebook().metadata(),
                        draft.notebook().format(),
                        draft.notebook().formatMinor()));
    }

    private static Cell noted(Cell cell, InstalledPackages installed) {
        String note = "# Needs: pip install " + String.join(" ", installed.pins()) + "\n";
        return cell.withSource(note + cell.source());
    }
}
