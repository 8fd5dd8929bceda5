package org.notebooklearning.merge.handover;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.check.python.Magic;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// A notebook as one Python file in the percent format (jupytext.readthedocs.io, "The percent
/// format"), which editors show as cells: Markdown and lines that IPython reads itself are
/// comments.
public final class PercentScript {
    private PercentScript() {}

    /// The file's text; outputs are not in it.
    public static String of(Notebook notebook) {
        return notebook.cells().stream().map(PercentScript::cell).collect(Collectors.joining("\n"));
    }

    private static String cell(Cell cell) {
        return switch (cell.type()) {
            case MARKDOWN -> "# %% [markdown]\n" + commented(cell.source());
            case RAW -> "# %% [raw]\n" + commented(cell.source());
            case CODE -> "# %%\n" + code(cell.source());
        };
    }

    private static String code(String source) {
        PythonCell python = PythonCell.parse(source);
        if (!python.python()) {
            return commented(source);
        }
        Set<Integer> magics = new HashSet<>();
        python.magics().stream().map(Magic::line).forEach(magics::add);
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String line : source.lines().toList()) {
            number++;
            text.append(magics.contains(number) ? "# " : "").append(line).append('\n');
        }
        return text.toString();
    }

    private static String commented(String source) {
        StringBuilder text = new StringBuilder();
        source.lines()
                .forEach(line -> text.append(line.isEmpty() ? "#" : "# " + line).append('\n'));
        return text.toString();
    }
}
