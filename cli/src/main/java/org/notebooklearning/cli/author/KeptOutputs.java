package org.notebooklearning.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;

/// The outputs of the last preview. They hold for each code cell up to the first that changed.
final class KeptOutputs {
    private static final String WIDGETS = "widgets";

    private final List<Cell> code;
    private final @Nullable Object widgets;
    private final String utils;

    private KeptOutputs(List<Cell> code, @Nullable Object widgets, String utils) {
        this.code = code;
        this.widgets = widgets;
        this.utils = utils;
    }

    /// Those in the file of the last preview; none where there is none that can be read.
    static KeptOutputs in(Path notebook, Path utils) throws IOException {
        if (!Files.isRegularFile(notebook) || !Files.isRegularFile(utils)) {
            return new KeptOutputs(List.of(), null, "");
        }
        try {
            Notebook last = NotebookFormat.read(Files.readString(notebook));
            return new KeptOutputs(
                    last.codeCells(), last.metadata().get(WIDGETS), Files.readString(utils));
        } catch (NotebookFormatException e) {
            // Somebody wrote something else there: the lesson is run.
            return new KeptOutputs(List.of(), null, "");
        }
    }

    /// Whether all of the draft's code was run.
    boolean isOf(LessonDraft draft) {
        List<Cell> wanted = draft.notebook().codeCells();
        return draft.utils().equals(utils)
                && wanted.size() == code.size()
                && same(wanted) == code.size()
                && code.stream().allMatch(cell -> cell.executionCount() != null);
    }

    /// `notebook` with those of the outputs that still hold.
    Notebook in(Notebook notebook) {
        int same = same(notebook.codeCells());
        int number = 0;
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            boolean known = cell.isCode() && number < same;
            cells.add(known ? withOutputs(cell, code.get(number)) : cell);
            number += cell.isCode() ? 1 : 0;
        }
        Notebook filled =
                new Notebook(cells, notebook.metadata(), notebook.format(), notebook.formatMinor());
        return widgets == null ? filled : filled.withMetadata(WIDGETS, widgets);
    }

    private static Cell withOutputs(Cell cell, Cell run) {
        return cell.withRun(run.executionCount(), run.outputs());
    }

    /// How many cells from the first on are as they were.
    private int same(List<Cell> wanted) {
        int same = 0;
        while (same < Math.min(wanted.size(), code.size())
                && wanted.get(same).source().equals(code.get(same).source())) {
            same++;
        }
        return same;
    }
}
