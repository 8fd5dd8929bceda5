package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.notebooklearning.check.file.UtilsFile;

/// Says it where a `utils.py` beside a notebook is left out, since the notebook may fail for that.
final class UtilsNote {
    private UtilsNote() {}

    static void tell(Path notebook) throws IOException {
        String leftOut = UtilsFile.beside(notebook).leftOut();
        if (!leftOut.isEmpty()) {
            System.err.println("lesson: " + leftOut);
        }
    }
}
